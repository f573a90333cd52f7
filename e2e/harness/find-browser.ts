import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A Chromium or Chrome for the browser tests: CHROME_PATH, then where the systems put one. On Debian a root gets Debian's own, with
 * the Chinese fonts that screenshots need; anyone else is told how to get one.
 */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`环境变量 CHROME_PATH 指向的 ${named} 不存在。请改为 Chromium 或 Chrome 的完整路径。`);
  }
  const found = known().find((candidate) => existsSync(candidate));
  if (found && (hasChineseFont() || !isDebianRoot())) return found;
  if (isDebianRoot()) {
    installOnDebian();
    const installed = known().find((candidate) => existsSync(candidate));
    if (installed) return installed;
  }
  throw new Error(
    '没有找到 Chromium 或 Chrome，浏览器测试无法运行。\n'
    + '  Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk\n'
    + '  macOS、Windows：安装 Google Chrome\n'
    + '  装在别处：用环境变量 CHROME_PATH 指明完整路径',
  );
}

function known(): string[] {
  const windows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => path.join(folder, name)));
  return [
    '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium-browser', '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows, ...onPath,
  ];
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function hasChineseFont(): boolean {
  return existsSync('/usr/share/fonts/opentype/noto') || existsSync('/usr/share/fonts/truetype/wqy');
}

function installOnDebian(): void {
  process.stderr.write('正在安装浏览器测试所需的 chromium 和 fonts-noto-cjk……\n');
  const aptGet = (...words: string[]) => execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}
