/** How many events one connection may send: a bucket that refills steadily, whatever the event. */
export interface EventBudget {
  take(): boolean;
}

const MOST = 60;
const PER_SECOND = 20;

export function createEventBudget(): EventBudget {
  let left = MOST;
  let filledAt = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(MOST, left + ((now - filledAt) / 1000) * PER_SECOND);
      filledAt = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
