/**
 * SHA-256 of what @sparticuz/chromium brings, and of what is made of it: npm's integrity covers the
 * package that is installed, these cover what is run. A test compares them with the installed package; with
 * a new version it shows the new ones.
 */
export const PINNED = {
  version: '147.0.0',
  program: {
    archive: '64d813a054f76fc32b8010e305d87e6d7a45aa76ee02d36e66c03c8ca6667e8d',
    content: 'bf7d8699042e0e1768ee136c19cf666371f74a39c8b6cfb246d15b3aa18c30ce',
  },
  libraries: {
    archive: '2e22542d8c66b83194172f4bbbef0a79b80bbeb99d69abf3962d85c1351f478d',
    content: 'df6ba726cb7db667f7c6842c1c3cdc61596ffcb511abccfec6218ab07013fcad',
  },
  fonts: {
    archive: '78620f052a57d98716b8da709e9de5c14a5ae606e60810009f5051ab46e2a588',
    content: 'f1249e68bb82931f80662e33b6eda11c4c10ff47152509ac1d593f03bf651965',
  },
} as const;
