package org.linli.testkit.browser;

/** A screen that pages are looked at on, in CSS pixels. */
public enum Screen {
    PHONE(390, 844, true),
    DESKTOP(1280, 900, false);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean touch() {
        return touch;
    }
}
