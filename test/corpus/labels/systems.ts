/** A state of Windows or macOS with weaknesses it has and has not. */
export interface SystemLabel {
  readonly family: 'windows' | 'macos';
  readonly name: string;
  /** Of Windows its build with revision. */
  readonly version: string;
  readonly has: readonly string[];
  readonly not: readonly string[];
}

function windows(name: string, version: string, has: string, not: string): SystemLabel {
  return {family: 'windows', name, version, has: idsOf(has), not: idsOf(not)};
}

function macos(version: string, has: string, not: string): SystemLabel {
  return {family: 'macos', name: 'macOS', version, has: idsOf(has), not: idsOf(not)};
}

function idsOf(text: string): string[] {
  return text.split(' ').flatMap((id) => (id === '' ? [] : [`CVE-${id}`]));
}

/*
 * Sources of the labels: for Windows the build tables of MSRC for CVE-2024-38063 (August 2024), -38112 and -38077 (July 2024),
 * -21338 (February 2024), -43491 (September 2024, version 1507 alone); -38077 is of the Remote Desktop Licensing role that only
 * servers have. For macOS Apple's security content of 13.6.4, 13.7.5, 13.7.8, 14.1.2, 14.3, 14.7.5, 14.7.8, 15.0, 15.1.1, 15.3, 15.6.1.
 */
export const SYSTEMS: readonly SystemLabel[] = [
  windows('Windows 10 Pro', '10.0.19045.4046', '2024-38063 2024-38112', '2024-21338 2024-38077 2024-43491'),
  windows('Windows 10 Pro', '10.0.19045.4651', '2024-38063', '2024-38112 2024-21338 2024-38077'),
  windows('Windows 10 Pro', '10.0.19045.4780', '', '2024-38063 2024-38112 2024-21338 2024-43491'),
  windows('Windows 10 Enterprise', '10.0.19044.4046', '2024-38063 2024-38112', '2024-21338 2024-43491'),
  windows('Windows 10 Enterprise 2015 LTSB', '10.0.10240.20751', '2024-43491', '2024-38063 2024-38112'),
  windows('Windows 11 Pro', '10.0.22631.3155', '2024-38063 2024-38112', '2024-21338 2024-38077'),
  windows('Windows 11 Pro', '10.0.22631.4037', '', '2024-38063 2024-38112 2024-21338'),
  windows('Windows 11 Home', '10.0.22621.3880', '2024-38063', '2024-38112 2024-21338 2024-38077'),
  windows('Windows 11 Pro', '10.0.26100.1000', '2024-38063', '2024-38077 2024-43491'),
  windows('Windows 11 Pro', '10.0.26100.1457', '', '2024-38063 2024-38077'),
  // The same build as Windows 10 1809: other flaws.
  windows(
    'Windows Server 2019 Standard',
    '10.0.17763.5458',
    '2024-38063 2024-38112 2024-38077',
    '2024-21338',
  ),
  windows(
    'Windows Server 2019 Standard',
    '10.0.17763.6054',
    '2024-38063',
    '2024-38077 2024-38112 2024-21338',
  ),
  windows(
    'Windows 10 Enterprise LTSC 2019',
    '10.0.17763.5458',
    '2024-38063 2024-38112',
    '2024-38077 2024-21338',
  ),
  windows('Windows Server 2022 Datacenter', '10.0.20348.2322', '2024-38063 2024-38077', '2024-21338'),
  windows('Windows Server 2022 Datacenter', '10.0.20348.2700', '', '2024-38063 2024-38077 2024-38112'),
  windows('Windows Server 2012 R2 Standard', '6.3.9600.22074', '2024-38063', '2024-38077 2024-38112'),
  macos('13.6.3', '2024-23222 2025-24085 2025-43300', '2024-44308 2024-44133'),
  macos('13.6.4', '2025-24085 2025-43300', '2024-23222'),
  macos('13.7.5', '2025-43300', '2025-24085 2024-23222'),
  macos('13.7.8', '', '2025-43300 2025-24085 2024-23222'),
  macos('14.1.1', '2023-42916 2024-23222 2025-24085', '2024-44308'),
  macos('14.1.2', '2024-23222 2025-24085', '2023-42916'),
  macos('14.3', '2025-24085 2025-43300', '2023-42916 2024-23222'),
  macos('14.7.5', '2025-43300', '2025-24085 2024-23222 2023-42916'),
  macos('14.7.8', '', '2025-43300 2025-24085'),
  macos('15.1', '2024-44308 2025-24085 2025-43300', '2024-44133 2023-42916'),
  macos('15.1.1', '2025-24085 2025-43300', '2024-44308 2024-44133'),
  macos('15.3', '2025-43300', '2025-24085 2024-44308'),
  macos('15.6.1', '', '2025-43300 2025-24085 2024-44308 2024-23222'),
];
