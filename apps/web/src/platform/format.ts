/** How instants and sizes are shown. Instants are stored in UTC and shown in Asia/Shanghai. */
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
});

/** 2024-03-05 09:07 */
export function formatInstant(iso: string): string {
  const part = new Map(clock.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part.get('year') ?? ''}-${part.get('month') ?? ''}-${part.get('day') ?? ''} ${part.get('hour') ?? ''}:${part.get('minute') ?? ''}`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} 字节`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function formatCount(value: number): string {
  return value.toLocaleString('zh-CN');
}
