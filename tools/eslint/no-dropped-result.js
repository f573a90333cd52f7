// @ts-check
import { ESLintUtils } from '@typescript-eslint/utils';

/**
 * A `Result` that nobody looks at is an error that nobody hears of. Refuses a call whose value is a Result, or a promise of one, and is
 * neither used, returned nor put away with `void` on purpose.
 */
export const noDroppedResult = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { dropped: 'This Result is dropped, and an error in it with it: use it, return it, or write `void`.' } },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();

    /** @param {import('typescript').Type} type @returns {boolean} */
    const isResult = (type) => {
      if (type.aliasSymbol?.name === 'Result') return true;
      if (type.isUnion()) {
        const names = type.types.map((member) => member.symbol?.name);
        return names.includes('Ok') && names.includes('Err');
      }
      return type.symbol?.name === 'Err' && type.getProperty('ok') !== undefined;
    };

    return {
      ExpressionStatement(node) {
        const { expression } = node;
        if (expression.type === 'AssignmentExpression' || (expression.type === 'UnaryExpression' && expression.operator === 'void')) return;
        const type = services.getTypeAtLocation(expression);
        if (isResult(type) || isResult(checker.getAwaitedType(type) ?? type)) context.report({ node, messageId: 'dropped' });
      },
    };
  },
});
