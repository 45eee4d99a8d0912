/** Tabs of one browser, as people treat them: opened, closed, reloaded, gone back to, crashed, stuck. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTab } from './local-page/browser';
import { useTabs } from './local-page/tabs';

const { join, context, url } = useTabs();

const untilUsers = (page: Page, users: string, timeout = 3_000) =>
  page.waitForFunction((expected) => tab.users() === expected, users, { timeout, polling: 20 });

/** Stops the page in the debugger: nothing runs in it, and everything it holds it keeps. */
async function halt(page: Page): Promise<() => Promise<unknown>> {
  const debug = await context().newCDPSession(page);
  await debug.send('Debugger.enable');
  const paused = new Promise((resolve) => debug.once('Debugger.paused', resolve));
  await debug.send('Debugger.pause');
  // A paused page needs something to run to stop at.
  debug.send('Runtime.evaluate', { expression: '0' }).catch(() => undefined);
  await paused;
  return () => debug.send('Debugger.resume');
}

describe('presence', () => {
  it('counts a tab at once when it joins, and no longer when it closes', async () => {
    const ann = await join('ann');
    await ann.evaluate(() => {
      const { signal } = tab.session;
      signal.presence('control').subscribe(() => tab.heard.push(`${tab.users()} ${Date.now()}`));
    });
    const bob = await openTab(context(), url());
    const joinedAt = await bob.evaluate(() => tab.connect('bob'));
    await untilUsers(ann, 'ann,bob');
    const closedAt = Date.now();
    await bob.close();
    await untilUsers(ann, 'ann');
    const seen = (await ann.evaluate(() => tab.heard)).map((line) => line.split(' '));
    expect(seen.map(([users]) => users)).toEqual(['ann,bob', 'ann']);
    expect(Number(seen[0]?.[1]) - joinedAt).toBeLessThan(300);
    expect(Number(seen[1]?.[1]) - closedAt).toBeLessThan(300);
  });

  it('drops a tab whose renderer crashed', async () => {
    const ann = await join('ann');
    const bob = await join('bob');
    await untilUsers(ann, 'ann,bob');
    const crash = await context().newCDPSession(bob);
    crash.send('Page.crash').catch(() => undefined);
    await untilUsers(ann, 'ann');
  });

  it('drops a tab that stands still, and counts it again when it goes on', async () => {
    const ann = await join('ann');
    const bob = await join('bob');
    await untilUsers(ann, 'ann,bob');
    const goOn = await halt(bob);
    await untilUsers(ann, 'ann', 9_000);
    await goOn();
    await untilUsers(ann, 'ann,bob');
    await untilUsers(bob, 'ann,bob');
  });

  it('follows a tab that is reloaded', async () => {
    const ann = await join('ann');
    const bob = await join('bob');
    await untilUsers(ann, 'ann,bob');
    await bob.reload();
    await untilUsers(ann, 'ann');
    await bob.waitForFunction(() => 'tab' in globalThis);
    await bob.evaluate(() => tab.connect('bob'));
    await untilUsers(ann, 'ann,bob');
  });

  it('follows a tab that goes to another page and comes back from the back/forward cache', async () => {
    const ann = await join('ann');
    const bob = await join('bob');
    await untilUsers(ann, 'ann,bob');
    await bob.goto(`${url()}?elsewhere`);
    await untilUsers(ann, 'ann');
    await bob.evaluate(() => history.back());
    await untilUsers(ann, 'ann,bob');
    await untilUsers(bob, 'ann,bob');
    expect(await bob.evaluate(() => tab.history)).toEqual(['interrupted', 'connected']);
    await ann.evaluate(() => tab.session.signal.publish('control', 'welcome back'));
    await bob.waitForFunction(() => tab.heard.includes('control ann welcome back'));
  });
});

describe('one session for each user', () => {
  it('closes the older tab of the same user', async () => {
    const ann = await join('ann');
    const first = await join('bob');
    const second = await join('bob');
    await first.waitForFunction(() => tab.history.includes('closed duplicate-user'));
    await untilUsers(ann, 'ann,bob');
    expect(await second.evaluate(() => tab.history)).toEqual([]);
  });

  it('closes an older tab that stood still while the newer one came', async () => {
    const first = await join('bob');
    const goOn = await halt(first);
    const second = await join('bob');
    await untilUsers(second, 'bob');
    await goOn();
    await first.waitForFunction(() => tab.history.includes('closed duplicate-user'));
    expect(await second.evaluate(() => tab.history)).toEqual([]);
  });
});

describe('locks', () => {
  it('pass on when the holder closes', async () => {
    const ann = await join('ann');
    await ann.evaluate(() => tab.lock());
    const bob = await join('bob');
    await bob.evaluate(() => void tab.lock());
    expect(await bob.evaluate(() => tab.holdsLock())).toBe(false);
    await ann.close();
    await bob.waitForFunction(() => tab.holdsLock());
  });

  it('are taken over from a tab that stands still, by one contender, and the loser is told', async () => {
    const ann = await join('ann');
    await ann.evaluate(() => tab.lock());
    const bob = await join('bob');
    const eve = await join('eve');
    await bob.evaluate(() => void tab.lock());
    await eve.evaluate(() => void tab.lock());
    const goOn = await halt(ann);
    await Promise.race([bob, eve].map((page) => page.waitForFunction(() => tab.holdsLock(), { timeout: 15_000 })));
    await untilUsers(bob, 'bob,eve');
    await untilUsers(eve, 'bob,eve');
    const holders = await Promise.all([bob, eve].map((page) => page.evaluate(() => tab.holdsLock())));
    expect(holders.filter(Boolean)).toHaveLength(1);
    await goOn();
    await ann.waitForFunction(() => !tab.holdsLock());
  });
});

describe('shared state', () => {
  it('never loses a compare-and-set between tabs', async () => {
    const tabs = [await join('ann'), await join('bob')];
    await Promise.all(tabs.map((page) => page.evaluate(() => tab.count(100))));
    expect(await tabs[0]?.evaluate(() => tab.count(0))).toBe(200);
  });
});
