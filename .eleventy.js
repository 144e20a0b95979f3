import duizhao from './src/site/eleventy.ts';

export default function (config) {
  config.addPlugin(duizhao);
  // Our templates are virtual; without this Eleventy would take README.md and docs/ for pages.
  return { templateFormats: ['11ty.js'], dir: { output: '_site' } };
}
