import {type Example, macos, managed, windows} from './example.ts';

/** Language runtimes and builds of Java. */
export const runtimes: readonly Example[] = [
  [
    windows('Python 3.8.5 (64-bit)', 'Python Software Foundation', '3.8.5150.0'),
    ['python', '3.8.5', 'confirmed'],
  ],
  [
    windows('Python 3.11.4 (64-bit)', 'Python Software Foundation', '3.11.4150.0'),
    ['python', '3.11.4', 'confirmed'],
  ],
  [windows('Python 2.7.18', 'Python Software Foundation', '2.7.18150'), ['python', '2.7.18', 'confirmed']],
  [windows('Python 2.4', 'Martin v. Löwis', ''), ['python', '2.4', 'confirmed']],
  [windows('Python 3.11', 'Python Software Foundation', '3.11.2544.0'), ['python', '3.11.9', 'confirmed']],
  [macos('Python', 'org.python.python', '3.8.5'), ['python', '3.8.5', 'confirmed']],
  [
    windows('Anaconda3 2020.07 (Python 3.8.3 64-bit)', 'Anaconda, Inc.', '2020.07'),
    ['anaconda', '2020.07', 'confirmed'],
  ],
  [
    windows('Miniconda3 py37_4.8.3 (Python 3.7.7 64-bit)', 'Anaconda, Inc.', 'py37_4.8.3'),
    ['miniconda', '4.8.3', 'confirmed'],
  ],
  [
    windows('Miniconda3 4.7.12 (Python 3.7.4 64-bit)', 'Anaconda, Inc.', '4.7.12'),
    ['miniconda', '4.7.12', 'confirmed'],
  ],
  [windows('Node.js', 'Node.js Foundation', '16.12.0'), ['nodejs', '16.12.0', 'confirmed']],
  [
    windows('Node.js', 'Joyent, Inc. and other Node contributors', '0.10.0'),
    ['nodejs', '0.10.0', 'confirmed'],
  ],
  [managed('winget', 'DenoLand.Deno', '1.44.0'), ['deno', '1.44.0', 'confirmed']],
  [
    windows('Go Programming Language amd64 go1.15.3', 'https://golang.org', '1.15.3'),
    ['go', '1.15.3', 'confirmed'],
  ],
  [
    windows('Go Programming Language amd64 go1.15', 'https://golang.org', '1.15'),
    ['go', '1.15', 'confirmed'],
  ],
  [
    windows('Rust 1.45 (MSVC 64-bit)', 'The Rust Project Developers', '1.45.0.0'),
    ['rust', '1.45.0', 'confirmed'],
  ],
  [windows('Rust 1.44 (GNU)', 'The Rust Project Developers', '1.44.1.0'), ['rust', '1.44.1', 'confirmed']],
  [windows('Ruby 2.7.1-1-x64 with MSYS2', 'RubyInstaller Team', '2.7.1-1'), ['ruby', '2.7.1', 'confirmed']],
  [windows('Ruby 2.7.2-1-x64', 'RubyInstaller Team', '2.7.2-1'), ['ruby', '2.7.2', 'confirmed']],
  [managed('chocolatey', 'php', '8.3.6'), ['php', '8.3.6', 'confirmed']],
  [windows('Strawberry Perl', 'strawberryperl.com project', '5.32.1001'), ['perl', '5.32.1', 'confirmed']],
  [windows('R for Windows 4.0.3', 'R Core Team', '4.0.3'), ['r', '4.0.3', 'confirmed']],
  [macos('R', 'org.R-project.R', 'R 3.6.3 GUI 1.70 El Capitan build'), ['r', '3.6.3', 'confirmed']],
  [windows('RStudio', 'RStudio', '2023.06.1+524'), ['rstudio', '2023.06.1+524', 'confirmed']],
  [macos('RStudio', 'com.rstudio.desktop', '2023.06.1+524'), ['rstudio', '2023.06.1+524', 'confirmed']],
  [windows('Julia 1.5.1', 'Julia Language', '1.5.1'), ['julia', '1.5.1', 'confirmed']],
  [macos('Electron', 'com.github.Electron', '28.1.0'), ['electron', '28.1.0', 'confirmed']],
  [windows('Yarn', 'Yarn Contributors', '1.22.5'), ['yarn', '1.22.5', 'confirmed']],
  [
    windows('PowerShell Universal', 'Ironman Software, LLC', '1.4.6.0'),
    ['powershell-universal', '1.4.6.0', 'confirmed'],
  ],
  [
    windows('Eclipse Temurin JDK with Hotspot 17.0.9+9 (x64)', 'Eclipse Adoptium', '17.0.9.9'),
    ['temurin', '17.0.9', 'confirmed'],
  ],
  [
    windows('Eclipse Temurin JRE with Hotspot 8u392-b08 (x64)', 'Eclipse Adoptium', '8.0.392.8'),
    ['temurin', '8.0.392', 'confirmed'],
  ],
  [
    windows('AdoptOpenJDK JDK with Hotspot 11.0.8.10 (x64)', 'AdoptOpenJDK', '11.0.8.10'),
    ['adoptopenjdk', '11.0.8', 'confirmed'],
  ],
  [
    windows('AdoptOpenJDK JDK with Hotspot 8.0.265.01 (x64)', 'AdoptOpenJDK', '8.0.265.1'),
    ['adoptopenjdk', '8.0.265', 'confirmed'],
  ],
  [windows('Amazon Corretto (x64)', 'Amazon', '11.0.8.10'), ['amazon-corretto', '11.0.8', 'confirmed']],
  [windows('Amazon Corretto 8 (x64)', 'Amazon', '1.8.0.252'), ['amazon-corretto', '8.0.252', 'confirmed']],
  [
    windows('Azul Zulu JDK 21.30.15 (21.0.1), 64-bit', 'Azul Systems, Inc.', '21.30.15'),
    ['azul-zulu', '21.0.1', 'confirmed'],
  ],
  [
    windows('Zulu JDK 8.74.0.17 (8u392), 64-bit', 'Azul Systems, Inc.', '8.74.0.17'),
    ['azul-zulu', '8.0.392', 'confirmed'],
  ],
  [
    windows('Microsoft Build of OpenJDK with Hotspot 17.0.9+8 (x64)', 'Microsoft', '17.0.9.8'),
    ['microsoft-openjdk', '17.0.9', 'confirmed'],
  ],
  [windows('Liberica JDK 11 Full (64-bit)', 'BellSoft', '11.0.8.10'), ['liberica', '11.0.8', 'confirmed']],
  [windows('Liberica JDK 8 (64-bit)', 'BellSoft', '8.0.265.1'), ['liberica', '8.0.265', 'confirmed']],
  [managed('winget', 'SAP.SapMachine.17.JDK', '17.0.9'), ['sapmachine', '17.0.9', 'confirmed']],
  [managed('winget', 'IBM.Semeru.17.JDK', '17.0.9'), ['ibm-semeru', '17.0.9', 'confirmed']],
  [managed('homebrew', 'graalvm-jdk', '21.0.1'), ['graalvm', '21.0.1', 'confirmed']],
  [
    windows('OpenJDK 11.0.7-1-ojdkbuild', 'ojdkbuild open-source project', '11.0.7.1'),
    ['ojdkbuild', '11.0.7', 'confirmed'],
  ],
  [
    windows('OpenJDK 1.8.0_252-2-ojdkbuild', 'ojdkbuild open-source project', '1.8.0.252'),
    ['ojdkbuild', '8.0.252', 'confirmed'],
  ],
];
