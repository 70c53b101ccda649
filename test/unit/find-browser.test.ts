import { describe, expect, it } from 'vitest';
import { ensureBrowser, findBrowser } from '../../scripts/find-browser.mjs';

interface Pretence {
  readonly env?: Record<string, string>;
  readonly platform?: string;
  readonly isRoot?: boolean;
  readonly files?: readonly string[];
  /** Browsers that are there and do not start. */
  readonly broken?: readonly string[];
  readonly playwrightPath?: string | null;
  readonly font?: boolean;
  /** What a command puts on the disk. */
  readonly brings?: Record<string, string>;
}

/** A machine that remembers the commands it ran and the lines it said. */
function pretendMachine(pretence: Pretence) {
  const files = new Set(pretence.files ?? []);
  const commands: string[] = [];
  const lines: string[] = [];
  let font = pretence.font ?? true;
  const machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/home/reader', ...pretence.env },
    platform: pretence.platform ?? 'linux',
    isRoot: pretence.isRoot ?? false,
    exists: (path: string) => files.has(path),
    run(command: string, args: readonly string[]) {
      const line = [command, ...args].join(' ');
      if (args[0] === '--version') return { ok: !pretence.broken?.includes(command), stdout: '' };
      if (command === 'fc-list') return { ok: true, stdout: font ? 'Noto Sans CJK SC' : '' };
      commands.push(line);
      if (line.includes('fonts-noto-cjk')) font = true;
      const brought = pretence.brings?.[line];
      if (brought) files.add(brought);
      return { ok: brought !== undefined, stdout: '' };
    },
    playwrightPath: pretence.playwrightPath ?? null,
    say: (line: string) => void lines.push(line),
  };
  return { machine, commands, lines };
}

const OWN = '/home/reader/.cache/ms-playwright/chromium/chrome';
const DOWNLOAD = 'npx playwright install chromium';
const APT = 'apt-get install -y --no-install-recommends chromium';

describe('finding a browser', () => {
  it('takes the one CHROME_PATH names before any other', () => {
    const { machine } = pretendMachine({
      env: { CHROME_PATH: '/opt/chrome' },
      files: ['/opt/chrome', OWN, '/usr/bin/chromium'],
      playwrightPath: OWN,
    });
    expect(findBrowser(machine)).toEqual({ path: '/opt/chrome', source: 'CHROME_PATH' });
  });

  it('does not put another browser in the place of a CHROME_PATH that is wrong', () => {
    const { machine, commands, lines } = pretendMachine({
      env: { CHROME_PATH: '/opt/missing' },
      files: ['/usr/bin/chromium'],
    });
    expect(ensureBrowser(machine)).toBeNull();
    expect(commands).toEqual([]);
    expect(lines.join('\n')).toContain('/opt/missing');
  });

  it("prefers Playwright's own to the system's", () => {
    const { machine } = pretendMachine({ files: [OWN, '/usr/bin/chromium'], playwrightPath: OWN });
    expect(findBrowser(machine)).toEqual({ path: OWN, source: 'playwright' });
  });

  it("passes over a Playwright's own that lacks libraries", () => {
    const { machine } = pretendMachine({ files: [OWN, '/usr/bin/chromium'], playwrightPath: OWN, broken: [OWN] });
    expect(findBrowser(machine)).toEqual({ path: '/usr/bin/chromium', source: 'system' });
  });

  it.each(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'])('finds %s on the PATH', (name) => {
    const { machine } = pretendMachine({ files: [`/usr/bin/${name}`] });
    expect(findBrowser(machine)).toEqual({ path: `/usr/bin/${name}`, source: 'system' });
  });

  it('passes over a stub that does not start', () => {
    const { machine } = pretendMachine({
      files: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
      broken: ['/usr/bin/chromium-browser'],
    });
    expect(findBrowser(machine).path).toBe('/usr/bin/google-chrome');
  });

  it('finds an app on a Mac, and only there', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(pretendMachine({ platform: 'darwin', files: [app] }).machine).path).toBe(app);
    expect(findBrowser(pretendMachine({ platform: 'linux', files: [app] }).machine).path).toBeNull();
  });
});

describe('installing one where there is none', () => {
  it('runs nothing where a browser and a font are there', () => {
    const { machine, commands } = pretendMachine({ files: ['/usr/bin/chromium'] });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  it("downloads Playwright's", () => {
    const { machine, commands } = pretendMachine({ playwrightPath: OWN, brings: { [DOWNLOAD]: OWN } });
    expect(ensureBrowser(machine)).toBe(OWN);
    expect(commands).toEqual([DOWNLOAD]);
  });

  it('as root, installs the package where the download fails', () => {
    const { machine, commands } = pretendMachine({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      playwrightPath: OWN,
      brings: { [APT]: '/usr/bin/chromium' },
    });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([DOWNLOAD, 'apt-get update', APT]);
  });

  it('never asks for rights it has not: it names the command and fails', () => {
    const { machine, commands, lines } = pretendMachine({ files: ['/usr/bin/apt-get'], playwrightPath: OWN });
    expect(ensureBrowser(machine)).toBeNull();
    expect(commands).toEqual([DOWNLOAD]);
    expect(lines.at(-1)).toContain('npx playwright install chromium');
    expect(lines.at(-1)).toContain('npx playwright install-deps chromium');
    expect([...commands, ...lines].join('\n')).not.toContain('sudo');
  });
});

describe('a font for Chinese', () => {
  it('is installed as root', () => {
    const { machine, commands, lines } = pretendMachine({
      isRoot: true,
      font: false,
      files: ['/usr/bin/chromium', '/usr/bin/apt-get'],
    });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends fonts-noto-cjk fontconfig',
    ]);
    expect(lines.join('\n')).not.toContain('No font');
  });

  it('is asked for otherwise, and the tests run without it', () => {
    const { machine, commands, lines } = pretendMachine({ font: false, files: ['/usr/bin/chromium'] });
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
    expect(lines.at(-1)).toContain('fonts-noto-cjk');
  });
});
