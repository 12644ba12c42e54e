/** Stands in for the program minisign where it is not installed: `-V -m FILE -x SIGNATURE -P KEY`, with its answers and exit codes. */
import { readFileSync } from 'node:fs';
import { checkSignature } from '../../../../src/formats/mirror/signature.ts';

const word = (option: string): string => process.argv[process.argv.indexOf(option) + 1] ?? '';
const verdict = await checkSignature(
  new Uint8Array(readFileSync(word('-m'))),
  readFileSync(word('-x'), 'utf8'),
  word('-P'),
);
const answers = {
  good: `Signature and comment signature verified\nTrusted comment: ${verdict.comment}`,
  'wrong-key': 'Signature key id in x is not the key id in the public key',
  bad: 'Signature verification failed',
  unreadable: 'base64 conversion failed',
  unable: 'no Ed25519',
} as const;
console.log(answers[verdict.state]);
process.exitCode = verdict.state === 'good' ? 0 : verdict.state === 'unable' ? 2 : 1;
