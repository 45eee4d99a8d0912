/** How every part of a session calls the vendor: within budgets, within a time limit, with errors in our own terms. */

/** Control messages go before questions, questions before chat. */
export type Urgency = 'control' | 'ask' | 'chat';

export interface VendorCalls {
  /**
   * Makes a call of the signalling SDK as soon as the budget allows. Rejects with `network-unavailable` when it does
   * not settle in time, with what the vendor's error means otherwise.
   */
  api<T>(action: string, call: () => Promise<T>): Promise<T>;
  /** The same for reading and writing shared state, which has a budget of its own besides. */
  state<T>(action: string, call: () => Promise<T>): Promise<T>;
  /** Sends a message to a channel or user as soon as the budgets allow, the urgent first. */
  publish<T>(urgency: Urgency, channel: string, call: () => Promise<T>): Promise<T>;
  /** Calls that the budgets do not count: those of the media SDK. */
  unmetered<T>(action: string, call: () => Promise<T>): Promise<T>;
}
