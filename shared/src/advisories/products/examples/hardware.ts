import {type Example, macos, managed, windows} from './example.ts';

/** Drivers and tools of hardware. */
export const hardware: readonly Example[] = [
  [
    windows('NVIDIA Graphics Driver 536.23', 'NVIDIA Corporation', '536.23'),
    ['nvidia-driver', '536.23', 'confirmed'],
  ],
  [
    windows('NVIDIA Graphics Driver', 'NVIDIA Corporation', '31.0.15.3623'),
    ['nvidia-driver', '536.23', 'confirmed'],
  ],
  [
    windows('NVIDIA GeForce Experience 3.27.0.112', 'NVIDIA Corporation', '3.27.0.112'),
    ['geforce-experience', '3.27.0.112', 'confirmed'],
  ],
  [managed('winget', 'Nvidia.CUDA', '12.3.2'), ['cuda-toolkit', '12.3.2', 'confirmed']],
  [
    windows('AMD Software', 'Advanced Micro Devices, Inc.', '23.12.1'),
    ['amd-software', '23.12.1', 'confirmed'],
  ],
  [windows('AMDuProf', 'Advanced Micro Devices, Inc.', '4.1.424'), ['amd-uprof', '4.1.424', 'confirmed']],
  [
    windows('Intel® Driver & Support Assistant', 'Intel', '23.4.39.9'),
    ['intel-driver-support-assistant', '23.4.39.9', 'confirmed'],
  ],
  [
    windows('Intel® PROSet/Wireless Software', 'Intel Corporation', '22.200.0'),
    ['intel-proset-wireless', '22.200.0', 'confirmed'],
  ],
  [
    windows('Intel® Extreme Tuning Utility', 'Intel Corporation', '7.12.0.15'),
    ['intel-xtu', '7.12.0.15', 'confirmed'],
  ],
  [windows('Intel® Unison™', 'Intel Corporation', '20.14.0.0'), ['intel-unison', '20.14.0.0', 'confirmed']],
  [
    windows('Intel® Rapid Storage Technology', 'Intel Corporation', '17.8.0.1065'),
    ['intel-rapid-storage', '17.8.0.1065', 'confirmed'],
  ],
  [
    windows('Dell SupportAssist', 'Dell Inc.', '3.14.2.45116'),
    ['dell-supportassist', '3.14.2.45116', 'confirmed'],
  ],
  [
    windows('Dell Command | Update for Windows 10', 'Dell Inc.', '4.3.0'),
    ['dell-command-update', '4.3.0', 'confirmed'],
  ],
  [windows('Dell Command | Update', 'Dell, Inc.', '3.1.3'), ['dell-command-update', '3.1.3', 'confirmed']],
  [windows('Dell Update', 'Dell Inc.', '3.1.3'), ['dell-command-update', '3.1.3', 'confirmed']],
  [
    windows('Alienware Command Center Suite', 'Dell Inc.', '6.1.25.0'),
    ['alienware-command-center', '6.1.25.0', 'confirmed'],
  ],
  [
    windows('Dell Peripheral Manager', 'Dell Inc.', '1.7.2'),
    ['dell-peripheral-manager', '1.7.2', 'confirmed'],
  ],
  [
    windows('Dell Display Manager 2.1', 'Dell Inc.', '2.1.1.17'),
    ['dell-display-manager', '2.1.1.17', 'confirmed'],
  ],
  [
    windows('Dell Digital Delivery Services', 'Dell Inc.', '5.0.86.0'),
    ['dell-digital-delivery', '5.0.86.0', 'confirmed'],
  ],
  [windows('HP Support Assistant', 'HP Inc.', '9.26.8.0'), ['hp-support-assistant', '9.26.8.0', 'confirmed']],
  [managed('winget', 'HP.ImageAssistant', '5.2.1'), ['hp-image-assistant', '5.2.1', 'confirmed']],
  [
    windows('HP PC Hardware Diagnostics Windows', 'HP Inc.', '2.3.0.0'),
    ['hp-pc-hardware-diagnostics', '2.3.0.0', 'confirmed'],
  ],
  [
    windows('Lenovo Vantage Service', 'Lenovo Group Ltd.', '4.0.52.0'),
    ['lenovo-vantage', '4.0.52.0', 'confirmed'],
  ],
  [
    windows('Lenovo System Update', 'Lenovo', '5.07.0110'),
    ['lenovo-system-update', '5.07.0110', 'confirmed'],
  ],
  [
    windows('Lenovo PC Manager', 'Lenovo', '5.1.110.5082'),
    ['lenovo-pc-manager', '5.1.110.5082', 'confirmed'],
  ],
  [
    windows('Synology Drive Client', 'Synology', '3.5.0-16084'),
    ['synology-drive-client', '3.5.0-16084', 'confirmed'],
  ],
  [
    windows('Synology Drive Client', 'Synology', '7.5.0.16084'),
    ['synology-drive-client', '3.5.0-16084', 'confirmed'],
  ],
  [
    windows('Synology Active Backup for Business Agent', 'Synology Inc.', '2.6.3052'),
    ['synology-active-backup-agent', undefined, 'confirmed'],
  ],
  [
    windows('Synology Active Backup for Business Agent', 'Synology Inc.', '2.6.1-3052'),
    ['synology-active-backup-agent', '2.6.1-3052', 'confirmed'],
  ],
  [windows('Logi Options+', 'Logitech', '1.60.1234'), ['logi-options-plus', '1.60.1234', 'confirmed']],
  [windows('Logitech Options', 'Logitech', '9.70.68'), ['logitech-options', '9.70.68', 'confirmed']],
  [
    windows('Logitech G HUB', 'Logitech', '2023.11.512123'),
    ['logitech-g-hub', '2023.11.512123', 'confirmed'],
  ],
  [windows('Logi Tune', 'Logitech', '3.4.6'), ['logi-tune', '3.4.6', 'confirmed']],
  [
    windows('Razer Synapse', 'Razer Inc.', '3.8.1130.111720'),
    ['razer-synapse', '3.8.1130.111720', 'confirmed'],
  ],
  [windows('CORSAIR iCUE Software', 'Corsair', '3.34.170'), ['corsair-icue', '3.34.170', 'confirmed']],
  [windows('CORSAIR iCUE 5 Software', 'Corsair', '5.9.105'), ['corsair-icue', '5.9.105', 'confirmed']],
  [windows('MSI Afterburner 4.6.5', 'MSI Co., LTD', '4.6.5'), ['msi-afterburner', '4.6.5', 'confirmed']],
  [windows('CPUID CPU-Z 1.94', 'CPUID, Inc.', '1.94'), ['cpu-z', '1.94', 'confirmed']],
  [windows('HWiNFO64 Version 6.32', 'Martin Malik - REALiX', '6.32'), ['hwinfo', '6.32', 'confirmed']],
  [windows('TechPowerUp GPU-Z', 'TechPowerUp', '2.35.0'), ['gpu-z', '2.35.0', 'confirmed']],
  [
    windows('Elgato Stream Deck', 'Elgato Systems GmbH', '4.9.1.13136'),
    ['elgato-stream-deck', '4.9.1.13136', 'confirmed'],
  ],
  [windows('Wacom Tablet', 'Wacom Technology Corp.', '6.3.46-2'), ['wacom-driver', '6.3.46-2', 'confirmed']],
  [windows('balenaEtcher 1.5.109', 'Balena Inc.', '1.5.109'), ['balena-etcher', '1.5.109', 'confirmed']],
  [macos('balenaEtcher', 'io.balena.etcher', '1.5.71'), ['balena-etcher', '1.5.71', 'confirmed']],
  [managed('winget', 'Rufus.Rufus', '4.3'), ['rufus', '4.3', 'confirmed']],
];
