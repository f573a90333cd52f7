/**
 * A small plan of no real bureau, written for the tests. It holds one sum that does not add up (9 against 3+2+3), one that does
 * (6 = 4+2), one firm under two spellings, eight named firms in two quarters, and a re-inspection.
 */
export function aPlan(given: { readonly year?: number; readonly spotChecks?: number; readonly extraFirm?: string } = {}): string {
  const { year = 2025, spotChecks = 6, extraFirm } = given;
  const fireworks = ['白鹭烟花爆竹批发有限公司', '云岭烟花爆竹批发有限公司', ...(extraFirm === undefined ? [] : [extraFirm])];
  return `洛川市应急管理局${String(year)}年度安全生产监督检查计划

一、检查任务

（一）重点检查。全年重点检查企业共9家，其中：危化企业3家、烟花爆竹批发企业${String(fireworks.length)}家、工贸企业3家。

（二）抽查。全年抽查企业${String(spotChecks)}家，其中：危化企业4家、工贸企业${String(spotChecks - 4)}家。

二、检查对象

1.危险化学品（3家）：危化科负责对洛川青石化工有限公司、临河气体有限公司、东坪新材料有限公司等3家企业开展执法检查。

2.烟花爆竹（${String(fireworks.length)}家）：危化科负责对${fireworks.join('、')}等${String(fireworks.length)}家企业开展执法检查。

3.工贸行业（3家）：工贸科负责对长桥机械有限公司、南塘水泥有限公司、西垄制衣有限公司等3家企业开展执法检查。

三、时间安排

一季度，组织对洛川市青石化工有限公司、${fireworks.join('、')}、长桥机械有限公司执法检查；二季度，组织对临河气体有限公司、东坪新材料有限公司、南塘水泥有限公司、西垄制衣有限公司执法检查并对第一季度检查企业复查。

四、检查依据

《中华人民共和国安全生产法》《生产安全事故应急条例》。
`;
}
