/**
 * All that PowerShell is ever told, by name: it runs whatever it is given, so nobody hands it a sentence of their own. Without
 * double quotes, which Windows' way of passing arguments would eat.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  // What Microsoft Defender saw, newest first (learn.microsoft.com, Get-MpThreatDetection, Get-MpThreat). Written as bytes:
  // the console's own encoding has no room for every file name.
  'defender-detections': [
    "$ErrorActionPreference = 'Stop'",
    '$seen = @(Get-MpThreatDetection | Sort-Object InitialDetectionTime -Descending | Select-Object -First 200 ThreatID, ThreatStatusID, CleaningActionID, ActionSuccess, InitialDetectionTime, LastThreatStatusChangeTime, ProcessName, Resources)',
    '$named = @(Get-MpThreat | Select-Object -First 1000 ThreatID, ThreatName, SeverityID)',
    '$text = ConvertTo-Json -Compress -Depth 4 -InputObject @{detections = $seen; threats = $named}',
    '$bytes = [Text.Encoding]::UTF8.GetBytes($text)',
    '[Console]::OpenStandardOutput().Write($bytes, 0, $bytes.Length)',
  ].join('; '),
};

/** Nobody's profile is loaded, and nothing is asked (about_PowerShell_exe). */
const OPTIONS = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command'] as const;

/** Arguments that make Windows PowerShell carry out the sentence of that name; undefined for any other, and for more than a name. */
export function powershellArguments(args: readonly string[]): readonly string[] | undefined {
  const [name = ''] = args;
  const sentence = args.length === 1 && Object.hasOwn(SENTENCES, name) ? SENTENCES[name] : undefined;
  return sentence === undefined ? undefined : [...OPTIONS, sentence];
}

/**
 * What PowerShell needs of the environment besides: modules of Windows' own folder alone, for those in a person's documents come
 * first otherwise (about_PSModulePath); and a folder to write to, in which it tries what policies let it do.
 */
export function powershellEnvironment(programs: string, temp: string | undefined): Record<string, string> {
  return {
    PSModulePath: `${programs}\\WindowsPowerShell\\v1.0\\Modules`,
    ...(temp === undefined ? {} : {TEMP: temp}),
  };
}
