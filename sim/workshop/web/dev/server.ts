// Answers at /ws while the page is developed or tested without the engine. Opening /?role=guest or /?role=watch sets a
// cookie that decides which role a visitor gets; otherwise everybody controls.
import type { IncomingMessage, Server } from "node:http";
import type { Plugin } from "vite";
import { WebSocketServer, type WebSocket } from "ws";
import type { Ask, Language, Votes } from "../src/protocol";
import { encode, live } from "./institution";
import { CODE, welcome } from "./welcome";

const ROLE = /role=(control|guest|watch)/;

export function mockServer(): Plugin {
  return {
    name: "mock-engine",
    configureServer: ({ httpServer, middlewares }) => {
      middlewares.use(setRole);
      if (httpServer) answer(httpServer as Server);
    },
    configurePreviewServer: ({ httpServer, middlewares }) => {
      middlewares.use(setRole);
      if (httpServer) answer(httpServer as Server);
    },
  };
}

function setRole(
  request: IncomingMessage,
  response: { setHeader(name: string, value: string): void },
  next: () => void,
): void {
  const role = ROLE.exec(request.url ?? "")?.[1];
  if (role) response.setHeader("Set-Cookie", `role=${role}; SameSite=Strict; HttpOnly`);
  next();
}

interface Guest {
  socket: WebSocket;
  role: string;
  own: number | null;
}

function answer(server: Server): void {
  const sockets = new WebSocketServer({ noServer: true });
  const guests = new Set<Guest>();
  let poll = { open: false, options: 0 };

  const tellVotes = () => {
    const voters = [...guests].filter(({ role }) => role === "guest");
    const counts = Array.from(
      { length: poll.options },
      (_, option) => voters.filter(({ own }) => own === option).length,
    );
    for (const { socket, own } of guests) {
      const votes: Votes = { tell: "votes", ...poll, counts, guests: voters.length, own, answers: null };
      socket.send(JSON.stringify(votes));
    }
  };

  server.on("upgrade", (request, stream, head) => {
    if (request.url !== "/ws") return;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const role = ROLE.exec(request.headers.cookie ?? "")?.[1] ?? "control";
      const guest: Guest = { socket, role, own: null };
      guests.add(guest);
      socket.send(JSON.stringify(welcome(role as "control" | "guest" | "watch")));
      tellVotes();
      socket.on("close", () => {
        guests.delete(guest);
        tellVotes();
      });
      socket.on("message", (data) => {
        const ask = JSON.parse(String(data)) as Ask;
        if (ask.ask === "join") {
          if (ask.code.trim().toUpperCase() !== CODE)
            return socket.send(
              JSON.stringify({
                tell: "error",
                id: 0,
                message: "that is not the code on the screen",
                why: "wrong code",
              }),
            );
          guest.role = "guest";
          socket.send(JSON.stringify(welcome("guest")));
          tellVotes();
        } else if (ask.ask === "play") socket.send(encode(ask.id, live(ask.history)));
        else if (ask.ask === "why") socket.send(JSON.stringify({ tell: "why", id: ask.id, sentences: because(ask) }));
        else if (ask.ask === "export") {
          const yaml = `schema: 1\nname: workshop\nweeks: 260\nseed: ${ask.history.seed}\n`;
          socket.send(JSON.stringify({ tell: "export", id: ask.id, name: "workshop.yaml", yaml }));
        } else {
          if (ask.ask === "poll") {
            poll = { open: true, options: ask.options };
            for (const one of guests) one.own = null;
          } else if (ask.ask === "close poll") poll = { ...poll, open: false };
          else if (ask.ask === "vote" && poll.open) guest.own = ask.option;
          tellVotes();
        }
      });
    });
  });
}

function because({ from, to, language }: { from: number; to: number; language: Language }) {
  const middle = Math.round((from + to) / 2);
  const da = language === "da";
  return [
    {
      text: da
        ? "Råderummet er større under tillid, mest fordi lederne holder mindre fast."
        : "Leeway is larger under trust, mostly because leaders hold on less.",
      metric: "leeway",
      from,
      to,
    },
    {
      text: da
        ? "Trivslen skilte sig, da opmærksomheden fra pressen lagde nye regler oven i arbejdet."
        : "Wellbeing parted when the attention of the press laid new rules on top of the work.",
      metric: "wellbeing",
      from: middle,
      to,
    },
    {
      text: da
        ? "Værdien for borgerne følger langsomt efter; sagsbehandlingen trækker den anden vej."
        : "Value to citizens follows slowly; procedure pulls the other way.",
      metric: "citizen_value",
      from: middle,
      to,
    },
  ];
}
