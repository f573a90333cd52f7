import type { ThemeConfig } from 'antd';
import { theme } from 'antd';

/** The palette of `tokens.css` for Ant Design's own parts; the two must be changed together. */
const shared: NonNullable<ThemeConfig['token']> = {
  fontFamily: 'var(--sans)', fontSize: 14, borderRadius: 4, borderRadiusLG: 6, borderRadiusSM: 3, wireframe: false, controlHeight: 34, motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
};

export function antTheme(dark: boolean, stillness: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: dark
      ? {
          ...shared, motion: !stillness, colorPrimary: '#4fa3a3', colorInfo: '#4fa3a3', colorLink: '#7cc4c2', colorError: '#ef7d74', colorWarning: '#d9a441', colorSuccess: '#5fae83',
          colorBgBase: '#111b1d', colorBgContainer: '#172427', colorBgElevated: '#1d2c2f', colorBgLayout: '#0e1719', colorTextBase: '#e4ecea', colorBorder: '#3b4f52', colorBorderSecondary: '#2a3b3e',
          colorTextSecondary: '#a9b9b8', colorTextDescription: '#a9b9b8', colorTextTertiary: '#9db0af', colorTextPlaceholder: '#8fa3a2', colorTextLightSolid: '#08191b',
        }
      : {
          ...shared, motion: !stillness, colorPrimary: '#0d5c63', colorInfo: '#0d5c63', colorLink: '#0b5960', colorError: '#b3261e', colorWarning: '#8f5a00', colorSuccess: '#1f6b45',
          colorBgLayout: '#f3f5f2', colorTextBase: '#172528', colorBorder: '#b9c5c3', colorBorderSecondary: '#dce3e0',
          colorTextSecondary: '#4a5c60', colorTextDescription: '#566769', colorTextTertiary: '#5d6e70', colorTextPlaceholder: '#667678',
        },
    components: { Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: 'var(--raised)', headerColor: 'var(--quiet)' }, Tabs: { horizontalMargin: '0' } },
  };
}
