/**
 * Compares the public declarations in dist with the reports in docs/api, and fails where they differ. With --update it
 * accepts what dist has.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { ENTRIES } from './entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const update = process.argv.includes('--update');
const reportTempFolder = mkdtempSync(join(tmpdir(), 'liveroom-api-'));
mkdirSync(join(root, 'docs/api'), { recursive: true });

const silent = { logLevel: ExtractorLogLevel.None };

function extract({ name, types }) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, 'docs/api'),
        reportTempFolder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: join(root, 'tsconfig.build.json') },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // A type that entries use and none exports is noted in the report, where a reviewer sees it.
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
          'ae-missing-release-tag': silent,
          'ae-undocumented': silent,
        },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  return Extractor.invoke(config, {
    localBuild: update,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) console.error(`${name}: ${message.text}`);
      message.handled = true;
    },
  });
}

try {
  const stale = [];
  for (const entry of ENTRIES) {
    const { apiReportChanged, errorCount } = extract(entry);
    if (errorCount > 0) process.exitCode = 1;
    if (apiReportChanged) stale.push(`docs/api/${entry.name}.api.md`);
  }
  if (stale.length > 0) {
    console.log(`${update ? 'Updated' : 'The public surface differs from'} ${stale.join(', ')}.`);
    if (!update) {
      console.log('If that is meant, run `npm run api:update` and commit the reports.');
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(reportTempFolder, { recursive: true, force: true });
}
