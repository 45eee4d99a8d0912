/**
 * A tab that can be frozen. Playwright keeps its own tabs visible, and a visible tab is never frozen: this one it does
 * not know.
 */
import type { Browser, CDPSession } from 'playwright-core';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class LifecycleTab {
  readonly #root: CDPSession;
  readonly #targetId: string;
  readonly #sessionId: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  private constructor(root: CDPSession, targetId: string, sessionId: string) {
    this.#root = root;
    this.#targetId = targetId;
    this.#sessionId = sessionId;
    root.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== this.#sessionId) return;
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** Opens a tab whose page is ready. */
  static async open(browser: Browser, url: string): Promise<LifecycleTab> {
    const root = await browser.newBrowserCDPSession();
    const { targetId } = await root.send('Target.createTarget', { url });
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
    const tab = new LifecycleTab(root, targetId, sessionId);
    while (!(await tab.evaluate(() => 'tab' in globalThis))) await new Promise((resolve) => setTimeout(resolve, 50));
    return tab;
  }

  /** Runs `task`, which may use nothing but its argument, in the page. */
  async evaluate<T, A = undefined>(task: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression: `(${String(task)})(${JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  async freeze(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async resume(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'active' });
  }

  async close(): Promise<void> {
    await this.#root.send('Target.closeTarget', { targetId: this.#targetId });
    await this.#root.detach();
  }

  async #send(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#root.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    const { result, error } = await answered;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(error.message);
    return result;
  }
}
