import * as information from 'systeminformation';

// A script of its own, run by `askHardware`: these six functions and no other, none with an argument. It ends at once.
void answer();

async function answer(): Promise<void> {
  const [system, bios, os, cpu, memory, battery] = await Promise.all([
    information.system(),
    information.bios(),
    information.osInfo(),
    information.cpu(),
    information.mem(),
    information.battery(),
  ]);
  const told = {
    manufacturer: system.manufacturer,
    model: system.model,
    virtual: system.virtual,
    biosVendor: bios.vendor,
    biosVersion: bios.version,
    uefi: os.uefi,
    cpu: `${cpu.manufacturer} ${cpu.brand}`,
    cores: cpu.cores,
    memoryBytes: memory.total,
    battery: battery.hasBattery,
  };
  process.stdout.write(JSON.stringify(told));
}
