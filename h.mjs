import "/work/shell/dist/cli/main.js";
