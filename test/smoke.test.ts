import { aProgramme } from './support/programme';
import { startTestCompanion, textOf } from './support/companion';
import { ANNA, BEN, BOT, CHANNEL, channelMessage, personalMessage } from './support/activities';

test('smoke', async () => {
  const c = await startTestCompanion({ programmes: [aProgramme()], start: '2027-04-08T08:00:00Z', trainers: [ANNA.aadObjectId] });
  c.teams.rosters.set('*', [ANNA, BEN].map((p) => ({ id: p.teamsId, aadObjectId: p.aadObjectId, name: p.name })));
  const where = { serviceUrl: c.teams.serviceUrl };
  const say = async (t: string, from = ANNA) => { console.log('>', t, (await c.send(channelMessage({ ...where, from }, t))).status); for (const p of c.news()) console.log(p.conversationId, '\n' + textOf(p.activity).slice(0, 900)); };
  const chat = async (t: string, from = ANNA) => { console.log('>>', t, (await c.send(personalMessage({ ...where, from }, t))).status); for (const p of c.news()) console.log(p.conversationId, '\n' + textOf(p.activity).slice(0, 900)); };
  await say('{bot} kohorte anlegen Probe ab 2027-04-12');
  await say('{bot} dabei Musterstadt, Bayern', BEN);
  await say('{bot} plan');
  await say('{bot} status');
  await say('{bot} zeit +1w');
  await chat('offen', BEN);
  await chat('1.1: Meine Antwort ist das hier', BEN);
  await chat('heute', BEN);
  await chat('hilfe', BEN);
  await chat('konzept', BEN);
  await chat('meine daten', BEN);
  console.log(c.log.filter((l) => l.level !== 'info'));
  await c.stop();
});
