/** The time is handed to whoever needs it, so that a test can hold it still. */
export interface Clock { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() };
