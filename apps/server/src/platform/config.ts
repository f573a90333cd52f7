import { err, ok, parseRegionCode, type RegionCode, type Result } from '@hengjian/kernel';
import path from 'node:path';

/** What the environment decides, read once at start-up. Nothing else looks at `process.env`. */
export interface Config {
  readonly host: string;
  /** 0 asks the system for a free port; tests do. */
  readonly port: number;
  readonly region: RegionCode;
  /** Absolute. Holds the embedded PostgreSQL and its log. */
  readonly dataDirectory: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Whether a first start brings the sample plan. */
  readonly sampleData: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

export interface ConfigError { readonly code: 'config.invalid'; readonly variable: string; readonly given: string; readonly expected: string }

type Environment = Readonly<Record<string, string | undefined>>;

/** Hengyang; another prefecture sets HENGJIAN_REGION. */
const DEFAULT_REGION = '430400';
const DEFAULT_PORT = 3000;

export function readConfig(environment: Environment, workingDirectory: string): Result<Config, ConfigError> {
  const wrong = (variable: string, expected: string) =>
    err({ code: 'config.invalid' as const, variable, given: environment[variable] ?? '', expected });

  const port = Number(environment['PORT'] || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return wrong('PORT', '0 到 65535 之间的整数');

  const region = parseRegionCode(environment['HENGJIAN_REGION'] || DEFAULT_REGION);
  if (!region.ok) return wrong('HENGJIAN_REGION', '六位行政区划代码（GB/T 2260），例如 430400');

  const logLevel = (environment['LOG_LEVEL'] || 'warn') as LogLevel;
  if (!logLevels.includes(logLevel)) return wrong('LOG_LEVEL', logLevels.join('、'));

  const databaseUrl = environment['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//u.test(databaseUrl)) return wrong('DATABASE_URL', '以 postgres:// 开头的连接地址');

  return ok({
    host: environment['HOST'] || 'localhost',
    port,
    region: region.value,
    dataDirectory: path.resolve(workingDirectory, environment['HENGJIAN_DATA'] || '.data'),
    databaseUrl,
    logLevel,
    sampleData: environment['HENGJIAN_SAMPLE_DATA'] !== 'off',
  });
}
