/** Keys that minisign 0.11 made for tests: nothing else is signed with them. */

export const PUBLIC_KEY = "RWT3OAPqCywRbJWi99PCPr26D7do6JnELQw8nMmD1Aeq5Qo37BYvQkm0";

/** The file of the secret key that belongs to {@link PUBLIC_KEY}. It has no password. */
export const SECRET_KEY_FILE = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9zgD6gssEWzF1me/dDWmY+rAmsVUltiESCZkMBK3aUcupRI82knCgZWi99PCPr26D7do6JnELQw8nMmD1Aeq5Qo37BYvQkm0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;

/** Another public key. */
export const OTHER_PUBLIC_KEY = "RWQJI1NZo4LEBRm2cSa7gKn4A4WkF5lIgjZTS579JPRMwq2g1lKhM2a+";

/** The secret key that belongs to {@link OTHER_PUBLIC_KEY}, made where minisign had 32 MiB of memory for the password. */
export const LOCKED_SECRET_KEY =
  "RWRTY0Iyu6pImM3YeT11t0Pl6ryY1y90a2Dm1KqSBUrdx0CSbPQAABAAAAAAAAAAAAIAAAAA+EdHc1tlhXdlhi6QEp2LxRmUhJU+xCjiKF1srrprLUnDQKqxPqH5qtlK7Bq0ynwpDIN58N6mdkgoI50vHyximI+YmPvvx9wXiFRoe+7NVDnihgfFIytgcZTzbYJEMFwsKigkp27U4RY=";

export const PASSWORD = "mat khau";
