/** Public half of the key that fixes the id of the unpacked and the packed extension; base64 of its SPKI. */
export const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwRMYuILHfEZgSLQUp6tSFlpemy19vaC0jD4Q045d8UdyOQsquqSxajvvMk9/IJg4FD7gybirQr1UKIYonP/yAqKKW24jwpU7Pn6yS652oOM7rrIwMqg+vaVNdNvRjb/yI9hiDGT/ZHGOWRC0LXCJvAhFtlNfJEeo+9aJwA6TP2bapLh+Skyh7HDNdyF8p0GQcduK1E8Hb90XMjY78KuqJly7H9N8VRdR1U7FeZnfT+8aY5vwLiPnMy4uUsLAlPMNkNUJ/gIkq07ewbf9lLzhF0mm5nB+SY8tiA/uO2H9K1NCAubK/9fpGbTfeC4lOuVdFkQ+NaQ7Ep8CEwwI4CDWeQIDAQAB';

/** Id in Chrome and Edge: first 32 hex digits of the key's SHA-256, written a–p. */
export const CHROME_ID = 'gdclpcdjnplnnddmdhdmllabgkkcbgdo';

/** Id in Firefox. Its origin is another in every profile (`moz-extension://<random>`). */
export const GECKO_ID = 'plimsoll@plimsoll.example';
