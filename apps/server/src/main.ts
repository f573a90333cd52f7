import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { startErrorMessage } from './messages.ts';
import { readConfig, type Config } from './platform/config.ts';
import { makeLog } from './platform/log.ts';
import { migrateOnly, startServer, type Program } from './start-server.ts';

/** Put in when the server is built: a digest of the reader's sources. */
declare const HENGJIAN_READER_VERSION: string;

const HELP = `衡鉴服务器

用法：
  hengjian-server start      启动服务（默认 http://localhost:3000）
  hengjian-server migrate    只升级数据库结构，不启动服务
  hengjian-server --help     显示本说明

环境变量：
  PORT                   端口，默认 3000
  HOST                   监听地址，默认 localhost（只供本机访问）
  HENGJIAN_DATA          数据目录，默认 ./.data
  HENGJIAN_REGION        行政区划代码（六位，GB/T 2260），默认 430400
  HENGJIAN_SAMPLE_DATA   设为 off 时首次启动不装入示例数据
  DATABASE_URL           使用已有的 PostgreSQL（postgres://…），不启动内置数据库
  LOG_LEVEL              日志级别，默认 warn
`;

async function main(): Promise<number | undefined> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } }, strict: false });
  const [command, ...rest] = positionals;
  if (values['help'] === true || command === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if ((command !== 'start' && command !== 'migrate') || rest.length > 0) {
    process.stderr.write(`${command === undefined ? '请指明要做什么。' : `不认识的命令：${positionals.join(' ')}`}\n\n${HELP}`);
    return 2;
  }
  const config = readConfig(process.env, process.cwd());
  if (!config.ok) return fail(startErrorMessage(config.error));
  return command === 'start' ? start(config.value) : migrateDatabase(config.value);
}

function programFor(config: Config): Program {
  return {
    log: makeLog(config.logLevel),
    environment: process.env,
    // Seen from the bundle in `dist/`.
    migrationsDirectory: fileURLToPath(new URL('../migrations', import.meta.url)),
    siteDirectory: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    sampleFile: fileURLToPath(new URL('../../../data/hengyang-2024/plan.json', import.meta.url)),
    readingThread: new URL('./reading-thread.js', import.meta.url),
    readerVersion: HENGJIAN_READER_VERSION,
    onDatabaseLost: () => {
      process.stderr.write('内置数据库意外停止，服务随之停止。请重新启动；数据不会丢失。\n');
      process.exit(1);
    },
  };
}

/** Gives no exit code when the server runs: it ends by a signal. */
async function start(config: Config): Promise<number | undefined> {
  const started = startServer(config, programFor(config));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Who asks twice does not want to wait.
      if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
      stopping = true;
      process.stdout.write('\n正在停止……\n');
      // A signal during start-up waits for the start to end; then all of it is taken down.
      void started.then((server) => (server.ok ? finish(server.value.stop) : undefined));
    });
  }
  const server = await started;
  if (!server.ok) return fail(startErrorMessage(server.error));
  process.stdout.write(`衡鉴已启动：${server.value.url}\n数据在：${server.value.dataPlace}\n按 Ctrl-C 停止。\n`);
  return undefined;
}

async function finish(stop: () => Promise<void>): Promise<never> {
  await stop();
  process.stdout.write('已停止，数据已保存。\n');
  process.exit(0);
}

async function migrateDatabase(config: Config): Promise<number> {
  const applied = await migrateOnly(config, programFor(config));
  if (!applied.ok) return fail(startErrorMessage(applied.error));
  process.stdout.write(applied.value.length === 0 ? '数据库结构已是最新。\n' : `已执行：${applied.value.join('、')}\n`);
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

const exitCode = await main();
if (exitCode !== undefined) process.exitCode = exitCode;
