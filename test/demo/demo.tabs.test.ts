/** The demo as people use it: host and viewers in tabs of one real browser. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchDemo, type DemoBrowser, type DemoTabs } from './demo-browser';

let demo: DemoBrowser;
let tabs: DemoTabs;

beforeAll(async () => {
  demo = await launchDemo();
});
afterAll(() => demo?.close());
beforeEach(async () => {
  tabs = await demo.newTabs();
});
afterEach(async () => {
  await tabs.context.close();
  expect(tabs.complaints).toEqual([]);
});

async function ask(viewer: Page, text: string): Promise<void> {
  await viewer.getByLabel('Ask the host').check();
  await viewer.getByTestId('composer-field').fill(text);
  await viewer.getByTestId('composer-send').click();
}

const ownQuestion = (viewer: Page, status: string) =>
  viewer.locator(`[data-testid="my-question"][data-status="${status}"]`);
const firstRow = (host: Page) => host.getByTestId('question-row').first();

async function untilPicturesMove(viewer: Page): Promise<void> {
  const video = viewer.getByTestId('stage-video');
  const frames = () =>
    video.evaluate((element: HTMLVideoElement) => element.getVideoPlaybackQuality().totalVideoFrames);
  await expect.poll(frames, { timeout: 20_000 }).toBeGreaterThan(0);
  const before = await frames();
  await expect.poll(frames, { timeout: 10_000 }).toBeGreaterThan(before + 5);
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName, { type: 'text/plain' }));
      return transfer;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

it('takes a question from a viewer’s tab to the top of the board and the answer back', async () => {
  const host = await tabs.open('?role=host');
  const viewer = await tabs.open('?role=viewer');
  await ask(viewer, 'does it suit oily skin');
  await ownQuestion(viewer, 'received').waitFor();
  await firstRow(host).getByText('does it suit oily skin').waitFor();

  await host.bringToFront();
  await host.keyboard.press('n');
  await ownQuestion(viewer, 'answering').waitFor();
  await host.getByTestId('spotlight').getByTestId('reply-field').fill('Yes, it is light and dries at once.');
  await host.keyboard.press('Enter');
  await ownQuestion(viewer, 'answered').waitFor();
  await expect
    .poll(() => viewer.getByTestId('my-question-reply').textContent())
    .toBe('Yes, it is light and dries at once.');
  await expect.poll(() => host.getByTestId('spotlight').count()).toBe(0);
});

it('shows what many ask above what one asks', async () => {
  const host = await tabs.open('?role=host');
  const viewers = [];
  for (const user of ['ann', 'ben', 'cem']) viewers.push(await tabs.open(`?role=viewer&user=${user}`));
  const [ann, ben, cem] = viewers as [Page, Page, Page];
  await ask(ann, 'is there a blue one?');
  await ownQuestion(ann, 'received').waitFor();
  await ask(ben, 'how much is shipping?');
  await ownQuestion(ben, 'received').waitFor();
  await ask(cem, 'how much is shipping?');
  await firstRow(host).getByText('how much is shipping?').waitFor();
  await firstRow(host).getByText('asked by 2').waitFor();
});

it('makes one row of a question in two languages, which the host splits and puts together again', async () => {
  const host = await tabs.open('?role=host');
  const ann = await tabs.open('?role=viewer&user=ann');
  const ben = await tabs.open('?role=viewer&user=ben');
  await ask(ann, 'how much is the linen shirt?');
  await ownQuestion(ann, 'received').waitFor();
  await ask(ben, 'cuánto cuesta la camisa de lino');
  await firstRow(host).getByText('2 wordings').click();
  await firstRow(host).getByTestId('question-product').getByText('Linen shirt').waitFor();
  await firstRow(host).getByTestId('question-intent').getByText('Price').waitFor();

  await host.getByLabel('Split off: cuánto cuesta la camisa de lino').click();
  await host.getByTestId('done-text').getByText('Split off “cuánto cuesta la camisa de lino”.').waitFor();
  await expect.poll(() => host.getByTestId('question-row').count(), { timeout: 10_000 }).toBe(2);
  await host.getByTestId('undo').click();
  await expect.poll(() => host.getByTestId('question-row').count(), { timeout: 10_000 }).toBe(1);
  await firstRow(host).getByText('asked by 2').waitFor();
  await firstRow(host).getByText('By hand').waitFor();
});

it('merges by key the row that the host chose, and takes it back', async () => {
  const host = await tabs.open('?role=host');
  const viewer = await tabs.open('?role=viewer');
  await ask(viewer, 'is there a blue one?');
  await ask(viewer, 'where do you ship from?');
  await expect.poll(() => host.getByTestId('question-row').count(), { timeout: 10_000 }).toBe(2);
  await host.bringToFront();
  await firstRow(host).focus();
  await host.keyboard.press('m');
  await host.getByTestId('merge-prompt').waitFor();
  await host.keyboard.press('ArrowDown');
  await host.keyboard.press('Enter');
  await firstRow(host).getByText('2 wordings').waitFor();
  expect(await host.getByTestId('question-row').count()).toBe(1);
  await host.getByTestId('undo').click();
  await expect.poll(() => host.getByTestId('question-row').count(), { timeout: 10_000 }).toBe(2);
});

it('folds a copy-paste wave, deletes nothing, and tells the host', async () => {
  const host = await tabs.open('?role=host');
  const viewer = await tabs.open('?role=viewer');
  await viewer.getByTestId('screen').and(viewer.locator('[data-status="joined"]')).waitFor();
  const text = 'claim your free gift card on my page now';
  await drop(host, 'wave.txt', Array.from({ length: 30 }, (_, index) => `${index * 40}\tu${index}\t${text}`).join('\n'));
  await host.getByTestId('wave').first().getByText(text).waitFor();
  await host.getByTestId('guarded').getByText(/^\d+ lines marked: \d+ copy-paste$/).waitFor();
  const fold = viewer.getByTestId('fold').first();
  await fold.getByText(/lines folded: \d+ copy-paste/).waitFor();
  await fold.getByRole('button').click();
  await fold.getByText(text).nth(5).waitFor();
});

it('brings the host’s pictures to a viewer who came first', async () => {
  const viewer = await tabs.open('?role=viewer');
  await viewer.getByText('The show starts soon').waitFor();
  await tabs.open('?role=host&camera=test');
  await viewer.bringToFront();
  await viewer.getByTestId('live-badge').waitFor();
  await untilPicturesMove(viewer);
});

it('shows a viewer how well the show comes through, and what the room does when sound and lips part', async () => {
  await tabs.open('?role=host&camera=test&tone=1');
  const viewer = await tabs.open('?role=viewer');
  await viewer.bringToFront();
  await viewer.getByTestId('health-chip').click();
  await expect.poll(() => viewer.getByTestId('health-score').textContent(), { timeout: 15_000 }).toMatch(/^\d{1,3}$/);
  const verdict = viewer.getByTestId('health-verdict');
  // Browsers say when they play once the first reports of the sender are in.
  await verdict.getByText('In sync').waitFor({ timeout: 20_000 });

  await viewer.getByTestId('worse').locator('summary').click();
  await viewer.getByTestId('delay-sound').fill('4');
  await verdict.getByText(/Slightly off|Out of sync/).waitFor({ timeout: 15_000 });
  // The browser itself makes up for that in about ten seconds, but not for this.
  await viewer.getByTestId('delay-sound').fill('20');
  await viewer.getByTestId('health-repairs').getByText('subscribed anew').waitFor({ timeout: 45_000 });
  await viewer.getByTestId('note-delay-sound').getByText('Repaired by a new subscription.').waitFor();
  expect(await viewer.getByTestId('delay-sound').inputValue()).toBe('0');
}, 120_000);

it('makes the network worse for a viewer’s pictures, and undoes it', async () => {
  await tabs.open('?role=host&camera=test');
  const viewer = await tabs.open('?role=viewer');
  await viewer.bringToFront();
  await untilPicturesMove(viewer);
  await viewer.getByTestId('health-chip').click();
  await viewer.getByTestId('worse').locator('summary').click();
  await viewer.getByTestId('lose-frames').fill('5');
  await viewer.getByTestId('health-reasons').getByText('picture stands still').waitFor({ timeout: 20_000 });
  await viewer.getByTestId('undo-worse').click();
  await untilPicturesMove(viewer);
});

it('keeps a flood readable: a sample, a bounded page, and every line of one’s own', async () => {
  await tabs.open('?role=host&flood=1000');
  const viewer = await tabs.open('?role=viewer');
  await viewer.getByTestId('sampling').waitFor();
  const before = await viewer.locator('*').count();
  await viewer.getByTestId('composer-field').fill('hello from the middle of it');
  await viewer.getByTestId('composer-send').click();
  await viewer.getByTestId('chat-lines').getByText('hello from the middle of it').waitFor();
  await expect
    .poll(() => viewer.getByTestId('sampling').textContent(), { timeout: 15_000 })
    .toMatch(/^\d[\d,]+ messages\/s · showing a sample$/);
  expect(await viewer.getByTestId('chat-lines').locator('li').count()).toBeLessThanOrEqual(60);
  expect(await viewer.locator('*').count()).toBeLessThan(before + 600);
});

it('says what is wrong with a log that is dropped', async () => {
  const host = await tabs.open('?role=host');
  await drop(host, 'notes.txt', 'buy milk\ncall home\n');
  await host.getByTestId('flood-error').getByText('“notes.txt” is no chat log').waitFor();
  await drop(host, 'film.mp4', '\u0000\u0001\u0002 ftyp');
  await host.getByTestId('flood-error').getByText('“film.mp4” is not a text file').waitFor();
});

it('plays what it can of a log that is damaged, and names the lines it left out', async () => {
  const host = await tabs.open('?role=host');
  await drop(host, 'show.txt', '0\tann\thello\nlater\tben\thi\n200\tcem\n300\tdan\tis it in stock?\n');
  const problems = host.getByTestId('flood-problems');
  await problems.getByText('2 lines left out').click();
  await problems.getByText('Line 2: the time is not a number').waitFor();
  await problems.getByText('Line 3: needs time, tab, user, tab, text').waitFor();
  await host.getByTestId('flood-play').click();
  await firstRow(host).getByText('is it in stock?').waitFor();
});

it('explains a limit in words', async () => {
  await tabs.open('?role=host');
  const viewer = await tabs.open('?role=viewer');
  await viewer.getByTestId('screen').and(viewer.locator('[data-status="joined"]')).waitFor();
  await viewer.getByTestId('composer-field').fill('x'.repeat(501));
  await viewer.getByTestId('composer-send').click();
  await viewer.getByTestId('composer-error').getByText('500 characters at most').waitFor();
  expect(await viewer.getByTestId('composer-field').inputValue()).toHaveLength(501);
});

it('knows a viewer again after a reload', async () => {
  await tabs.open('?role=host');
  const viewer = await tabs.open('?role=viewer');
  await ask(viewer, 'when does it come back?');
  await ownQuestion(viewer, 'received').waitFor();
  await viewer.reload();
  await ownQuestion(viewer, 'received').waitFor();
});

it('says what is wrong with an address that names no room', async () => {
  const viewer = await tabs.open('?role=viewer&room=a%20b');
  await viewer.getByTestId('refusal').getByText('1 to 40 letters').waitFor();
});

it('plays one flood when two are asked for while its parts are loaded', async () => {
  let load: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (load = resolve));
  await tabs.context.route('**/linear-detector*', async (route) => {
    await held;
    await route.continue();
  });
  const host = await tabs.open('?role=host');
  await host.getByTestId('flood-play').click();
  await host.getByTestId('flood-fixed').click();
  load();
  const rate = host.getByTestId('figure-messages-per-second');
  await expect.poll(() => rate.textContent(), { timeout: 15_000 }).toMatch(/^[\d,]{3,}$/);
  await host.getByTestId('flood-stop').click();
  await expect.poll(() => rate.textContent(), { timeout: 15_000 }).toBe('0');
});
