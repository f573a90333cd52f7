import type { Capability } from '../platform/capability.ts';
import { planCapability } from '../slices/plan/index.ts';
import { workbenchCapability } from '../slices/workbench/index.ts';

/**
 * The year, as the navigation shows it. 任务与抽签、排期、检查、隐患与复查、案件、公示、考核、台账 join here, one entry each, on the day they
 * exist; until then nothing on the screen promises them. Orders: 工作台 0, 年度计划 10, and so on by tens.
 */
export const capabilities: readonly Capability[] = [workbenchCapability, planCapability].sort((a, b) => a.order - b.order);
