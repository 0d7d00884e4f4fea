// Reads diagrams with mermaid's own parser, all in one process.
//
//     node parse.js mermaid.min.js DIAGRAM...
//
// Prints a line of JSON for each: the file, and what is wrong with it or null. The parser cleans its texts with
// a library that wants a browser's document: with one that can do nothing it leaves them as they are.
'use strict';
const fs = require('fs');
const vm = require('vm');

class Element {
    cloneNode() { return null; }
}

const document = {
    nodeType: 9, currentScript: null, documentElement: new Element(), implementation: {},
    addEventListener() {}, createElement() { return new Element(); },
    getElementsByTagName() { return []; }, querySelectorAll() { return []; },
};
globalThis.document = document;
globalThis.Element = Element;
globalThis.addEventListener = () => {};
globalThis.window = {document, Element, location: {href: ''}, addEventListener() {}};

const [script, ...diagrams] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(script, 'utf8'), {filename: script});

async function main() {
    for (const file of diagrams) {
        let fault = null;
        try {
            await globalThis.mermaid.parse(fs.readFileSync(file, 'utf8'));
        } catch (error) {
            fault = error.message;
        }
        console.log(JSON.stringify({file, fault}));
    }
}

main();
