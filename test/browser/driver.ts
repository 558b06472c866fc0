import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LOOK_MS = 20_000;

/** A person in front of the Playground. What is not there in time ends in an error that says so. */
export interface Person {
  readonly page: Page;
  openPersonalChat(): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Writes into the personal chat that is open. */
  say(text: string): Promise<void>;
  /** Starts a thread in the channel that is open, naming the bot with @. */
  post(text: string): Promise<void>;
  /** Answers in a thread, with @ or without. */
  replyIn(thread: Locator, text: string, mention: boolean): Promise<void>;
  /** The thread of the open channel that holds this text. */
  thread(containing: string): Locator;
  /** The newest card in sight that holds this text. */
  card(containing: string): Locator;
  /** Waits until the text can be read in the open conversation. */
  reads(text: string | RegExp): Promise<void>;
  /** Everything that can be read in the open conversation. */
  text(): Promise<string>;
  fill(card: Locator, label: string, value: string): Promise<void>;
  choose(card: Locator, option: string): Promise<void>;
  press(card: Locator, button: string | RegExp): Promise<void>;
  screenshot(file: string): Promise<void>;
  leave(): Promise<void>;
}

/** Opens the Playground in Chromium (CHROMIUM names another executable) and waits until it is connected. */
export async function sitDown(address: string, size = { width: 1400, height: 1000 }): Promise<Person> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: FLAGS,
  });
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(LOOK_MS);
  try {
    // Fonts from the network are decoration; without a network they would only delay the page.
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(address);
    await page.getByText('Connected.').first().waitFor();
    await page.getByRole('button', { name: 'Hide log panel' }).click();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return person(browser, page);
}

function person(browser: Browser, page: Page): Person {
  async function write(scope: Locator, text: string, mention: boolean): Promise<void> {
    await scope.locator('[contenteditable=true]').first().click();
    if (mention) {
      // The list of people follows the typing with a delay and misses what is pasted at once.
      await page.keyboard.type('@Comp', { delay: 90 });
      const list = page.getByRole('listbox', { name: 'Typeahead menu' });
      await list.getByRole('menuitem', { name: /Companion/ }).click();
      await page.keyboard.type(' ');
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter');
      await page.keyboard.type(line);
    }
  }
  const body = page.locator('body');

  return {
    page,
    openPersonalChat: () => page.getByRole('treeitem', { name: 'Personal Chat' }).click(),
    openChannel: (name) => page.getByRole('treeitem', { name: new RegExp(name) }).click(),
    async say(text) {
      await write(body, text, false);
      await page.keyboard.press('Enter');
    },
    async post(text) {
      await write(body, text, true);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    async replyIn(thread, text, mention) {
      await write(thread, text, mention);
      await thread.getByRole('button', { name: 'Send Message' }).click();
    },
    thread: (containing) => page.getByRole('group').filter({ hasText: containing }).first(),
    card: (containing) => page.locator('.ac-adaptiveCard').filter({ hasText: containing }).last(),
    reads: (text) => page.getByText(text).last().waitFor(),
    // biome-ignore lint/performance/useDomNodeTextContent: a reader sees lines, not one long word.
    text: () => body.innerText(),
    async fill(card, label, value) {
      // With the keyboard: the page forgets what is put into a field that nobody has clicked.
      await card.getByLabel(label).first().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(value);
    },
    choose: (card, option) => card.getByLabel(option, { exact: true }).first().check(),
    press: (card, button) => card.getByRole('button', { name: button }).first().click(),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    leave: () => browser.close(),
  };
}
