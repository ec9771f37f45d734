package org.linli.server.district;

/** Which database the district chose. */
public sealed interface DatabaseChoice {

    /** A file in the data folder. */
    record Sqlite() implements DatabaseChoice {}

    /** A server; the password usually comes from the environment. */
    record Postgresql(String url, String user, String password) implements DatabaseChoice {

        @Override
        public String toString() {
            return "Postgresql[" + url + ", " + user + "]";
        }
    }
}
