/**
 * The document itself (文件): its title, who issued it, its number, the year it plans and the day it was issued. What the text does not say is null:
 * a fragment without a title gets none, and the day a web page was put up is not the day of issue.
 */
import type { PlanDocument } from '../facts.ts';
import type { PlanText } from './context.ts';
import { headLines } from './head-lines.ts';
import { readIssuedOn, readIssuer, readNumber } from './document-signs.ts';
import { readTitle } from './document-title.ts';
import { readPlanYear } from './document-year.ts';

export function readDocument(text: PlanText): PlanDocument {
  const lines = headLines(text);
  const title = readTitle(text, lines);
  return {
    title: title?.words ?? null,
    issuer: readIssuer(text, lines, title),
    number: readNumber(text, lines),
    year: readPlanYear(text, title),
    issuedOn: readIssuedOn(text, lines),
  };
}
