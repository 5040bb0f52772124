/** The system's Chromium, for tests of pages; used by tests of {@code report} and {@code review}. */
package netgrade.browser;
