import { createElement } from 'react';
import { FileTextOutlined } from '@ant-design/icons';
import type { Capability } from '../../platform/capability.ts';

export { planRoutes } from './plan-routes.ts';
export { meQuery, planQuery, plansQuery } from './plan-queries.ts';
export { factItems, searchItems, type FactItem } from './fact-items.ts';
export { findingStates } from './finding-list.ts';
export { findingWords, keyWord, severityWords } from './plan-words.ts';

export const planCapability: Capability = { order: 10, label: '年度计划', path: '/plans', icon: createElement(FileTextOutlined) };
