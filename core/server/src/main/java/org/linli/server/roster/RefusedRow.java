package org.linli.server.roster;

import java.util.List;
import org.linli.server.words.Message;

/** A row as it came, and why it is refused. */
record RefusedRow(SheetRow row, List<Message> reasons) {}
