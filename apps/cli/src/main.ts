import { Command, CommanderError, type Help } from 'commander';
import { complain, endQuietlyOnClosedPipe } from './output.ts';
import { planCheck, planDiff, planRead, type ExitCode, type PlanOptions } from './plan-commands.ts';

const headings: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/u, '用法：'], [/^Arguments:/u, '参数：'], [/^Options:/u, '选项：'], [/^Commands:/u, '命令：'],
];

/** Commander speaks English; its words that a user meets are few. */
function inChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示本说明')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title: string) => headings.reduce((text, [english, chinese]) => text.replace(english, chinese), title),
      subcommandTerm: (subcommand: Command) => subcommand.usage() === '' ? subcommand.name() : `${subcommand.name()} ${subcommand.usage()}`,
    } satisfies Partial<Help>)
    .configureOutput({ outputError: (message) => { complain(complaint(message)); } })
    .exitOverride();
}

const complaints: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*?)'.*/su, '不认识的命令“$1”。用 hengjian --help 查看可用的命令。'],
  [/^error: unknown option '(.*?)'.*/su, '不认识的选项“$1”。用 --help 查看可用的选项。'],
  [/^error: missing required argument '(.*?)'.*/su, '没有指明文件（$1）。例如：hengjian plan read 计划.docx'],
  [/^error: too many arguments.*/su, '参数太多。用 --help 查看用法。'],
];

function complaint(message: string): string {
  const known = complaints.find(([english]) => english.test(message));
  return known ? message.trim().replace(known[0], known[1]) : message.trim();
}

function makeProgram(finish: (code: ExitCode) => void): Command {
  const program = inChinese(new Command('hengjian'))
    .usage('<命令>')
    .description('衡鉴：读出监督检查计划里的每一项事实，核对前后是否一致。\n可读 TXT、DOCX、PDF；不连网络，不写任何文件。')
    .version('0.1.0', '-V, --version', '显示版本');
  const plan = inChinese(program.command('plan')).usage('<命令> 文件…').description('读取、核对、比较年度监督检查计划');

  const files = '计划文件（TXT、DOCX、PDF）；- 表示从标准输入读取';
  const asJson = ['--json', '输出 JSON，供程序使用'] as const;
  inChinese(plan.command('read')).usage('文件… [--json]').description('读出事实：检查对象、数量、比例、频次、检查项目、依据')
    .argument('<文件...>', files).option(...asJson)
    .addHelpText('after', '\n--json 的格式见公布的 plan-facts.schema.json；多个文件时输出数组。')
    .action(async (names: readonly string[], options: PlanOptions) => { finish(await planRead(names, options)); });
  inChinese(plan.command('check')).usage('文件… [--json]').description('核对：合计、名单、类别、科室、比例、时间是否前后一致')
    .argument('<文件...>', files).option(...asJson)
    .addHelpText('after', '\n退出码：0 没有错误；1 有程度为“错误”的核对发现；2 文件无法使用。')
    .action(async (names: readonly string[], options: PlanOptions) => { finish(await planCheck(names, options)); });
  inChinese(plan.command('diff')).usage('之前的文件 之后的文件 [--json]').description('比较两份计划：新增、减少、变化')
    .argument('<之前>', '之前的计划，例如上一年或征求意见稿').argument('<之后>', '之后的计划').option(...asJson)
    .action(async (before: string, after: string, options: PlanOptions) => { finish(await planDiff(before, after, options)); });

  program.addHelpText('after', `
示例：
  hengjian plan read 计划.docx            显示读出的事实
  hengjian plan read 计划.pdf --json      输出全部事实和它们在原文中的位置
  hengjian plan check 计划.txt            显示前后不一致的地方
  hengjian plan diff 去年.docx 今年.docx  显示两年的差别

退出码：0 正常；1 核对出错误；2 文件或命令无法使用。`);
  return program;
}

endQuietlyOnClosedPipe();
const program = makeProgram((code) => { process.exitCode = code; });
try {
  if (process.argv.length <= 2) program.help({ error: true });
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
