import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');

/** The code of `docs/hosting.md` in one language, block by block. */
export function readBlocks(language: string): readonly string[] {
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))];
  return blocks.map(([, code = '']) => code);
}

/** The headers of a block of `http`. */
export const readHeaders = (block: string): Record<string, string> =>
  Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
  );

/** The types that a server must know, by the ending of a file. */
export const readTypes = (): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^\| `(\.\w+)` \| `(.+)` \|$/gm)].map(([, ending = '', type = '']) => [ending, type]));
