/**
 * A second process that writes to a store without pause, as the companion does on a busy day: each commit
 * gives the same number to both documents of a pair. Says the number of each hundredth commit.
 * Usage: node writer.js FILE
 */
const Database = require('better-sqlite3');

const db = new Database(process.argv[2], { timeout: 2000 });
db.pragma('synchronous = FULL');
const write = db.prepare('UPDATE documents SET version = ?, body = ? WHERE partition = ? AND id = ?');
const pad = 'x'.repeat(2000);
const commit = db.transaction((number) => {
  for (const id of ['left', 'right'])
    write.run(String(number), JSON.stringify({ number, pad }), 'cohort/busy', id);
});
let number = 0;
const burst = () => {
  for (let count = 0; count < 100; count += 1) {
    number += 1;
    commit.immediate(number);
  }
  process.stdout.write(`${number}\n`);
  setImmediate(burst);
};
burst();
