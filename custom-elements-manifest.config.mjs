/** The elements that a host page writes; the others are parts of them and may change at any time. */
const PUBLIC_TAGS = ['district-map'];

/** Leaves only the public elements and members in the manifest, under the files of the package that hold them. */
function keepPublicElements() {
  return {
    name: 'keep-public-elements',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules
        .flatMap((module) => module.declarations ?? [])
        .filter(({ tagName }) => PUBLIC_TAGS.includes(tagName))
        .map(({ members, ...element }) => ({
          ...element,
          members: members.filter(({ privacy }) => privacy !== 'private'),
        }));
      const inIndex = ({ name }) => ({ name, module: 'dist/lib/index.js' });
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path: 'dist/lib/index.js',
          declarations,
          exports: declarations.map((element) => ({ kind: 'js', name: element.name, declaration: inIndex(element) })),
        },
        {
          kind: 'javascript-module',
          path: 'dist/lib/define.js',
          declarations: [],
          exports: declarations.map((element) => ({
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: inIndex(element),
          })),
        },
      ];
    },
  };
}

export default {
  globs: ['src/components/shell/district-map.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [keepPublicElements()],
};
