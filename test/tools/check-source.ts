import { posix } from 'node:path';
import ts from 'typescript';
import {
  FETCHING,
  IMPURE_GLOBALS,
  MAY_IMPORT,
  MOST_LINES,
  PACKAGE_ROOMS,
  PURE_ROOMS,
  STARTING_WORKERS,
  TYPES_ONLY,
} from './room-rules.ts';

/** A file under `src/`; `path` counts from there and has forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Checks one file against the architecture and says what is wrong with it, a sentence each. */
export function checkSource({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  if (!Object.hasOwn(MAY_IMPORT, room)) return [`${path}: ${room} is no room of the architecture`];
  const lines = text.replace(/\n$/, '').split('\n').length;
  const tooLong = lines > MOST_LINES ? [`${lines} lines, more than ${MOST_LINES}: it is two ideas`] : [];
  if (!path.endsWith('.ts')) return tooLong.map((problem) => `${path}: ${problem}`);

  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems = [
    ...tooLong,
    ...readImports(source).flatMap((imported) => checkImport(path, room, imported)),
    ...checkGlobals(source, room),
    ...(hasDefaultExport(source) ? ['a default export; exports have names'] : []),
  ];
  return problems.map((problem) => `${path}: ${problem}`);
}

/** Finds files that import each other in a circle, types included: one line for each circle, its files in order. */
export function findCircles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map(({ path, text }) => {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const specifiers = readImports(source).map(({ specifier }) => specifier);
      const relative = specifiers.filter((specifier) => specifier.startsWith('.'));
      return [path, relative.map((specifier) => posix.normalize(posix.join(posix.dirname(path), specifier)))];
    }),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return circles;
}

/** The room a file is in: its first folder, or its own name where it stands directly under `src/`. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

function checkImport(path: string, room: string, { specifier, typesOnly }: Import): string[] {
  if (!specifier.startsWith('.')) {
    const rule = PACKAGE_ROOMS.find(({ name }) => name.test(specifier));
    return rule && !rule.rooms.includes(room)
      ? [`imports ${specifier}, which belongs to ${rule.rooms.join(', ')}`]
      : [];
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target.startsWith('..')) return [`imports ${specifier}, which lies outside src/`];
  const targetRoom = roomOf(target);
  if (targetRoom === room || targetRoom === 'model') return [];

  const allowed = MAY_IMPORT[room] ?? [];
  const isOpenFile = allowed.some((entry) => entry.includes('/') && target.replace(/\.ts$/, '') === entry);
  if (!allowed.includes(targetRoom) && !isOpenFile) return [`imports ${target}; ${room} may not import ${targetRoom}`];
  if (TYPES_ONLY[room]?.includes(targetRoom) && !typesOnly) return [`imports more than types from ${target}`];
  return [];
}

/** Every module a file names: imports, re-exports, dynamic imports and `import('…')` types. */
function readImports(source: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  visit(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const eachIsType =
        named !== undefined && ts.isNamedImports(named) && !clause?.name && named.elements.every((e) => e.isTypeOnly);
      const typesOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || eachIsType;
      imports.push({ specifier: node.moduleSpecifier.text, typesOnly });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ specifier: node.moduleSpecifier.text, typesOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) imports.push({ specifier: argument.text, typesOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) imports.push({ specifier: literal.text, typesOnly: true });
    }
  });
  return imports;
}

function checkGlobals(source: ts.SourceFile, room: string): string[] {
  const isPure = (PURE_ROOMS as readonly string[]).includes(room);
  const own = declaredNames(source);
  const problems = new Set<string>();
  visit(source, (node) => {
    if (isPure && isClockOrChance(node))
      problems.add(`uses ${node.getText(source)}: a pure room has no clock and no chance`);
    if (!ts.isIdentifier(node)) return;
    const name = node.text;
    const isGlobal =
      ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
        ? isGlobalObject(node.parent.expression) || name === 'sendBeacon'
        : isReference(node) && !own.has(name);
    if (!isGlobal) return;
    if ((FETCHING.globals as readonly string[]).includes(name) && room !== FETCHING.room) {
      problems.add(`uses ${name}; only ${FETCHING.room}/ fetches`);
    } else if ((STARTING_WORKERS.globals as readonly string[]).includes(name) && startsWorker(node, room)) {
      problems.add(`starts a ${name}; only ${STARTING_WORKERS.room}/ does`);
    } else if (isPure && (IMPURE_GLOBALS as readonly string[]).includes(name)) {
      problems.add(`uses ${name}: ${room}/ is pure`);
    }
  });
  return [...problems];
}

/** `new Worker`, also as `new globalThis.Worker`; a mention as a type starts nothing. */
function startsWorker(name: ts.Identifier, room: string): boolean {
  const callee = ts.isPropertyAccessExpression(name.parent) ? name.parent : name;
  return room !== STARTING_WORKERS.room && ts.isNewExpression(callee.parent) && callee.parent.expression === callee;
}

/** `Date.now()`, `new Date()` without a time, `Math.random()`. */
function isClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') {
    return !node.arguments?.length;
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const access = `${node.expression.text}.${node.name.text}`;
  return access === 'Date.now' || access === 'Math.random';
}

function isGlobalObject(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && ['globalThis', 'window', 'self'].includes(node.text);
}

/** Whether an identifier stands for a value or a type, not for a member's name or a declaration's. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const isNameOfParent = 'name' in parent && parent.name === node;
  return !isNameOfParent && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent);
}

/** The names a file declares or imports: they hide the global of the same name. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  visit(source, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

function hasDefaultExport(source: ts.SourceFile): boolean {
  return source.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.some((element) => element.name.text === 'default');
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
