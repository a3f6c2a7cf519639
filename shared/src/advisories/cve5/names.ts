/** Tails of product names that say which release or system, not which product. */
const TAILS: readonly RegExp[] = [
  / \((?:full client|host|server core installation|windows|mac ?os|linux)\)$/,
  /,? (?:for|on) (?:windows|mac ?os|mac|linux)(?: desktop)?$/,
  / version \d[\w.]*(?: \(.{1,64}\))?$/,
  / v?\d+(?:\.\d+)+$/,
  / \d{1,2}$/,
];

/**
 * Names to look a product up by, best first: as written, then without its tail (`Microsoft Visual Studio 2022
 * version 17.9`, `.NET 6.0`, `Citrix Workspace app for Windows`). Mobile systems stay: `Firefox for iOS` is another product.
 */
export function nameForms(name: string): readonly string[] {
  const whole = name
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\((?:r|tm|c)\)/g, '')
    .trim();
  const forms = [whole];
  let form = whole;
  for (const tail of TAILS) {
    form = form.replace(tail, '');
    if (form !== '' && form !== forms.at(-1)) forms.push(form);
  }
  return forms;
}
