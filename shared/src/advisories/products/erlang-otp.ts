import type {Product} from './product.ts';

/** Erlang/OTP. */
export const erlangOtp: Product = {
  id: 'erlang-otp',
  title: 'Erlang/OTP',
  vendor: 'Ericsson',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['erlang otp', 'erlang otp #'],
  publishers: ['ericsson'],
  packages: {
    winget: ['Erlang.ErlangOTP'],
    chocolatey: ['erlang'],
    homebrew: ['erlang', 'erlang@25', 'erlang@26'],
    deb: ['esl-erlang'],
    rpm: ['esl-erlang'],
  },
  cpes: ['erlang:erlang/otp', 'erlang:otp'],
};
