// The one script: in the page it starts the application, in the worker it serves the page.
import { serve } from "./boot/worker.js";
import { start } from "./boot/page.js";

if (globalThis.document) start();
else serve();
