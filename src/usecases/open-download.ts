import type { DownloadRequest } from '../ports/downloads';
import type { Deps } from './deps';
import { collectPersonData, dataFile } from './my-data';

export interface DownloadFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Makes the file that a signed link asks for, from what is stored now. */
export async function openDownload(deps: Deps, request: DownloadRequest): Promise<DownloadFile | 'gone'> {
  const now = deps.clock.now();
  if (request.file === 'my-data') {
    const data = await collectPersonData(deps, request.personId, now);
    return {
      fileName: 'meine-daten.json',
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(JSON.stringify(dataFile(data, request.personId), undefined, 2)),
    };
  }
  return 'gone';
}
