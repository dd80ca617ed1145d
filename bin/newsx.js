#!/usr/bin/env node
// CommonJS (package.json beside it says so): node starts it sooner than an ES module.
"use strict";
const { run } = require("../dist/cli/main.cjs");

void run(process).then((code) => {
  process.exitCode = code;
});
