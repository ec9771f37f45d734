package org.linli.server.adjust;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;

/** Brings the administrator's pages of settings. */
public final class SettingsModule implements LinliPlugin {

    private final SettingDesk desk;

    public SettingsModule(SettingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void setup(Setup to) {
        to.routes(new SettingPages(desk));
    }
}
