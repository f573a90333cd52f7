import type { ConfigError } from './platform/config.ts';
import type { StartError } from './start-server.ts';

type AppError = ConfigError | StartError;

/** What the person at the terminal reads when the server does not start: what is wrong, where, and what to do. */
const messages: { readonly [C in AppError['code']]: (error: Extract<AppError, { code: C }>) => string } = {
  'config.invalid': ({ variable, given, expected }) => `环境变量 ${variable} 的值“${given}”不正确，应为${expected}。请改正后重新启动。`,
  'data.in-use': ({ pid, dataDirectory }) => `衡鉴已经在运行（进程 ${pid}），正在使用数据目录 ${dataDirectory}。请先停止它，或用环境变量 HENGJIAN_DATA 指定另一个目录。`,
  'port.busy': ({ port }) => `端口 ${port} 已被其他程序占用。请关闭该程序，或换一个端口启动，例如：PORT=${port + 1} npm start`,
  'port.forbidden': ({ port }) => `没有权限使用端口 ${port}。请换一个大于 1024 的端口，例如：PORT=3000 npm start`,
  'host.unknown': ({ host }) => `本机没有地址“${host}”。请检查环境变量 HOST，或不设置它（只供本机访问）。`,
  'database.unreachable': ({ detail }) => `连接不上数据库（${detail}）。请检查 DATABASE_URL 和数据库服务器，或不设置它而使用内置数据库。`,
  'migration.changed': ({ name }) => `数据库里已执行的升级脚本 ${name} 与程序中的不一致，为免损坏数据已停止启动。请使用与数据相符的程序版本。`,
  'migration.newer-database': ({ name }) => `数据库由更新的程序升级过（${name}），本版本不能使用。请安装新版本后启动。`,
  'postgres.no-binaries': ({ platform }) => `没有适合本机（${platform}）的内置数据库程序。请重新执行 npm ci；若系统不受支持，请用环境变量 DATABASE_URL 指定一个 PostgreSQL 18。`,
  'postgres.cannot-run': ({ detail }) => `内置数据库程序无法运行（${detail}）。请重新执行 npm ci，或用环境变量 DATABASE_URL 指定一个 PostgreSQL 18。`,
  'postgres.other-version': ({ directory, found, expected }) => `${directory} 里是 PostgreSQL ${found} 的数据，本程序使用 PostgreSQL ${expected}。请先迁移数据，或换一个数据目录（HENGJIAN_DATA）。`,
  'postgres.init-failed': ({ detail }) => `内置数据库初始化失败：${detail}\n请检查磁盘空间和目录权限后重新启动。`,
  'postgres.start-failed': ({ logFile, detail }) => `内置数据库启动失败，日志在 ${logFile}：\n${detail}`,
};

export function startErrorMessage(error: AppError): string {
  const word = messages[error.code] as (error: AppError) => string;
  return word(error);
}
