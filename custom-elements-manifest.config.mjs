export default {
  globs: ['src/components/**/*.ts', 'src/embed/define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
