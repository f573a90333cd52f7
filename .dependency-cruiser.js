// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Who may import whom: kernel ← packages ← contracts ← apps; apps never import each other; slices meet at their `index.ts`; a package has
 * one door. What a workspace may import is generated from its own `package.json`, since npm would resolve everything else as well.
 */
const root = import.meta.dirname;
const workspaces = ['packages', 'apps'].flatMap((kind) => readdirSync(path.join(root, kind)).map((name) => `${kind}/${name}`));

const escape = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const either = (/** @type {readonly string[]} */ texts) => (texts.length === 0 ? ['^nothing$'] : texts);

/** @param {string} workspace */
function declaredOnly(workspace) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path.join(root, workspace, 'package.json'), 'utf8'));
  const own = (/** @type {Record<string, string>} */ declared) => Object.keys(declared).flatMap((name) =>
    name.startsWith('@hengjian/') ? [`^packages/${escape(name.slice('@hengjian/'.length))}/`] : [`(^|/)node_modules/${escape(name)}/`, `(^|/)node_modules/@types/${escape(name)}/`]);
  const shared = ['(^|/)node_modules/(vitest|fast-check|ajv|ajv-formats|@types/node|vite)/'];
  const test = '\\.(test|spec)\\.tsx?$|/test/|/test-support/|/bench/|vite\\.config\\.ts$';
  const outside = (/** @type {readonly string[]} */ allowed) => ({ path: '^(packages|apps)/|(^|/)node_modules/', pathNot: [`^${escape(workspace)}/`, ...either(allowed)] });
  return [
    { name: `${workspace}-declared`, comment: 'Only what its own package.json declares.', severity: 'error', from: { path: `^${escape(workspace)}/`, pathNot: test }, to: outside(own(dependencies)) },
    { name: `${workspace}-declared-for-tests`, comment: 'Only what its own package.json declares.', severity: 'error', from: { path: `^${escape(workspace)}/.*(${test})` }, to: outside([...own(dependencies), ...own(devDependencies), ...shared]) },
  ];
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^(typescript|vitest|vite|react|node:)'] } },
    { name: 'kernel-stands-alone', severity: 'error', from: { path: '^packages/kernel/' }, to: { path: '^(packages/(?!kernel/)|apps/)' } },
    { name: 'packages-below-apps', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
    { name: 'contracts-above-packages', severity: 'error', from: { path: '^packages/(?!contracts/|test-kit/)' }, to: { path: '^packages/contracts/' } },
    { name: 'apps-apart', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'one-door-a-package', severity: 'error', from: { path: '^packages/([^/]+)/' }, to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$'] } },
    { name: 'one-door-for-apps', severity: 'error', from: { path: '^apps/' }, to: { path: '^packages/', pathNot: '^packages/[^/]+/src/index\\.ts$' } },
    { name: 'slices-meet-at-index', severity: 'error', from: { path: '^apps/([^/]+)/src/slices/([^/]+)/' }, to: { path: '^apps/[^/]+/src/slices/', pathNot: ['^apps/$1/src/slices/$2/', '/index\\.tsx?$'] } },
    { name: 'platform-knows-no-slice', severity: 'error', from: { path: '^apps/([^/]+)/src/platform/' }, to: { path: '^apps/$1/src/slices/' } },
    { name: 'test-kit-for-tests', severity: 'error', from: { path: '^(apps|packages)/', pathNot: ['^packages/test-kit/', '\\.(test|spec)\\.tsx?$', '/test/'] }, to: { path: '^packages/test-kit/' } },
    ...workspaces.flatMap(declaredOnly),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist[./]' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    // Without it, links between workspaces are not seen.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
