import {done, type Method} from './method.ts';

export const status: Method<'status'> = {
  async answer(_, {services}) {
    const {engine, portal, knowledge, clients, doctor, process} = services;
    const diagnoses = await doctor.examine();
    return done({
      version: process.version,
      startedAt: process.startedAt,
      port: process.port(),
      seq: engine.current()?.seq ?? 0,
      scanning: engine.scanning,
      stateFolder: process.stateFolder,
      portal: portal.state(),
      knowledge: knowledge.state(),
      clients: clients.list().length,
      problems: diagnoses.filter(({state}) => state !== 'ok'),
    });
  },
};
