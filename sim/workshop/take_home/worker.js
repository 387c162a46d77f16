// Put behind what Emscripten writes: the page's messages become calls of engine.cpp, and its answers messages to the page.
function answered(binary) {
  const begin = Module._answer_bytes();
  const bytes = HEAPU8.slice(begin, begin + Module._answer_size());
  if (binary) postMessage(bytes.buffer, [bytes.buffer]);
  else postMessage(new TextDecoder().decode(bytes));
}

Module._greet();
answered(false);
onmessage = ({ data }) => answered(Module.ccall("answer", "boolean", ["string"], [data]));
