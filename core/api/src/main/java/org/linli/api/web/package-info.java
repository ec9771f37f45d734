/** Routes, requests and answers, without any type of a web server. */
package org.linli.api.web;
