// Reads a calendar (RFC 5545) from standard input with ical.js and prints what it understood as JSON.
import ICAL from "ical.js";
import { readAll } from "./input.mjs";

const calendar = new ICAL.Component(ICAL.parse(await readAll()));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    start: event.startDate.toString(),
    startUtc: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toString(),
    zone: event.startDate.zone.tzid,
    status: component.getFirstPropertyValue("status"),
    sequence: event.sequence,
  };
});
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), version: calendar.getFirstPropertyValue("version"), events }));
